package io.baton.launch;

import java.sql.SQLException;

/** Says in one sentence why a database cannot be used. */
final class DatabaseTrouble {

    private DatabaseTrouble() {}

    static StartRefused with(DatabaseAddress address, SQLException cause) {
        return StartRefused.because(sentence(address, String.valueOf(cause.getSQLState()), cause));
    }

    private static String sentence(DatabaseAddress address, String state, SQLException cause) {
        String where = address.place() + " (" + address.setting() + ")";
        return switch (state) {
            case "28P01", "28000", "08004" ->
                "The database " + where + " does not let " + address.user()
                        + " in: the password is wrong, or the server's pg_hba.conf forbids it.";
            case "3D000" -> "There is no database " + where + ".";
            case "53300" -> "The database " + where + " has no free connection.";
            case "57P03" -> "The database " + where + " is just starting or stopping; try again in a moment.";
            case "08001", "08006", "08000" ->
                "The database " + where + " cannot be reached: no answer at that address.";
            default ->
                "The database " + where + " refused: "
                        + String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
        };
    }
}
