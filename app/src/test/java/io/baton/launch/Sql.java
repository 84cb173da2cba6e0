package io.baton.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Plain statements in a connection of their own. */
final class Sql {

    private Sql() {}

    static void run(DatabaseAddress address, String... statements) throws SQLException {
        try (Connection connection = DatabaseQuery.connect(address);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of all rows, as text. */
    static List<String> column(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = DatabaseQuery.connect(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(String.valueOf(rows.getString(1)));
            }
            return column;
        }
    }
}
