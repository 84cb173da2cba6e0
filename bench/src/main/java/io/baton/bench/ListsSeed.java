package io.baton.bench;

import io.baton.shared.SearchText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** Puts a million leads into the organisation that set-up made. */
final class ListsSeed {

    /** What the benchmark asks for later. */
    record Seeded(String organisationId, List<String> firstNames, List<String> lastNames, int leads) {}

    private ListsSeed() {}

    static Seeded seed(Connection connection, int leads) throws SQLException, IOException {
        List<String> first = NamePool.first();
        List<String> last = NamePool.last();
        String organisation;
        try (Statement statement = connection.createStatement()) {
            organisation = one(statement, "select organisation_id from organisation");
            if (one(statement, "select count(*) from campaign").equals("200")) {
                System.out.println("The leads of an earlier run are there");
                return new Seeded(organisation, first, last, leads);
            }
            String corporate = one(statement, "select id from office where corporate");
            pool(connection, "first_pool", first);
            pool(connection, "last_pool", last);
            String script = script().replace(":organisation", organisation)
                    .replace(":corporate", corporate)
                    .replace(":leads", Integer.toString(leads));
            connection.setAutoCommit(false);
            statement.execute(script);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("reset session_replication_role");
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
        return new Seeded(organisation, first, last, leads);
    }

    private static void pool(Connection connection, String table, List<String> names) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create unlogged table " + table + " (position integer, name text, words text[])");
            statement.execute("alter table " + table + " owner to postgres");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " values (?, ?, ?)")) {
            for (int i = 0; i < names.size(); i++) {
                insert.setInt(1, i);
                insert.setString(2, names.get(i));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "text", SearchText.words(names.get(i)).toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String script() throws IOException {
        try (InputStream file = ListsSeed.class.getResourceAsStream("/bench/lists-seed.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
