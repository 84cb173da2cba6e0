package io.baton.launch;

import java.io.Serial;

/** PostgreSQL ended before it took connections; the message is what it said last. Trying again may help. */
final class PostgresDidNotStart extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    PostgresDidNotStart(String said) {
        super(said);
    }
}
