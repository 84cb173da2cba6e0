package io.baton.launch;

import java.sql.SQLException;

/** Keeps Baton from serving on a database whose clock somebody moved: deadlines would be decided wrongly. */
final class ClockGuard {

    private ClockGuard() {}

    /** @throws StartRefused when {@code baton_now()} is not exactly PostgreSQL's own clock */
    static void check(DatabaseAddress owner) {
        try {
            if (!DatabaseQuery.clockIsReal(owner)) {
                throw StartRefused.because("The clock of the database " + owner.place()
                        + " was moved: its function baton_now() must be exactly \"return clock_timestamp()\".");
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.with(owner, e);
        }
    }
}
