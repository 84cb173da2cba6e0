package io.baton.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;

/** The floor of every list: the rows it shows, when one knows which they are. */
final class FiftyLeadsQuery {

    private static final int ROWS = 50;

    private FiftyLeadsQuery() {}

    static void read(Connection connection, ListsSeed.Seeded seeded, Random random) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement door = connection.prepareStatement("select set_config('baton.organisation', ?, true)")) {
            door.setString(1, seeded.organisationId());
            door.execute();
        }
        Long[] numbers = new Long[ROWS];
        for (int i = 0; i < ROWS; i++) {
            numbers[i] = 10_001L + random.nextInt(seeded.leads());
        }
        Array array = connection.createArrayOf("bigint", numbers);
        try (PreparedStatement leads =
                connection.prepareStatement("select * from lead where organisation_id = ?::uuid and number = any(?)")) {
            leads.setString(1, seeded.organisationId());
            leads.setArray(2, array);
            try (ResultSet rows = leads.executeQuery()) {
                int count = 0;
                while (rows.next()) {
                    count++;
                }
                if (count == 0) {
                    throw new IllegalStateException("no lead was found by its number");
                }
            }
        }
        connection.commit();
    }
}
