package io.baton.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.assertj.core.api.AbstractLongAssert;

/** What must hold. */
public final class Then {

    private final Baton baton;

    Then(Baton baton) {
        this.baton = baton;
    }

    /** How many rows of an organisation a table has. */
    public AbstractLongAssert<?> rowsOf(String table, UUID organisationId) {
        long rows = baton.database()
                .in(
                        organisationId,
                        database -> database.fetchSingle("select count(*) from " + table)
                                .get(0, Long.class));
        return assertThat(rows).as("rows of %s", table);
    }
}
