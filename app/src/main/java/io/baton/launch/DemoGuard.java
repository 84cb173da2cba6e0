package io.baton.launch;

import java.sql.SQLException;

/**
 * Keeps demo data out of an installation that people work in. Starting a demo again is fine, also beside other
 * organisations.
 */
final class DemoGuard {

    private DemoGuard() {}

    /** @throws StartRefused when there are organisations and none of them is a demo */
    static void check(DatabaseAddress owner) {
        try {
            if (DatabaseQuery.holdsOnlyOthers(owner)) {
                throw StartRefused.because("--demo was given, but the database " + owner.place()
                        + " already holds an organisation that is no demo; choose another BATON_DATA or database.");
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.with(owner, e);
        }
    }
}
