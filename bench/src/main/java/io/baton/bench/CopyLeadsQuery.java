package io.baton.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** The floor of an import: what it wrote, copied whole into the same tables for another organisation. */
final class CopyLeadsQuery {

    /** In the order in which rows need each other. */
    private static final List<String> TABLES = List.of(
            "lead",
            "lead_email",
            "lead_phone",
            "lead_address",
            "lead_custom_value",
            "lead_search_token",
            "lead_match_key",
            "lead_duplicate",
            "lead_note",
            "lead_event",
            "lead_event_details",
            "import_row");

    /** What those rows point at. */
    private static final List<String> BEFORE = List.of(
            "organisation", "office", "user_account", "lead_group", "lead_status", "import_file", "lead_import");

    private CopyLeadsQuery() {}

    /** How long copying took, until the commit was answered. */
    static double seconds(Connection connection) throws SQLException, IOException {
        Path folder = Files.createTempDirectory("baton-bench-copy");
        String from = one(connection, "select organisation_id from lead_import limit 1");
        String to = UUID.randomUUID().toString();
        for (String table : BEFORE) {
            copyIn(connection, table, write(connection, folder, table, from, to));
        }
        for (String table : TABLES) {
            write(connection, folder, table, from, to);
        }
        connection.setAutoCommit(false);
        long begun = System.nanoTime();
        for (String table : TABLES) {
            copyIn(connection, table, folder.resolve(table));
        }
        connection.commit();
        double seconds = (System.nanoTime() - begun) / 1e9;
        connection.setAutoCommit(true);
        for (String table : TABLES) {
            Files.deleteIfExists(folder.resolve(table));
        }
        for (String table : BEFORE) {
            Files.deleteIfExists(folder.resolve(table));
        }
        Files.delete(folder);
        return seconds;
    }

    private static void copyIn(Connection connection, String table, Path file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("copy " + table + " from '" + file + "'");
        }
    }

    /** The rows of the one organisation as rows of the other. */
    private static Path write(Connection connection, Path folder, String table, String from, String to)
            throws SQLException, IOException {
        Path raw = folder.resolve(table + ".raw");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "copy (select * from " + table + " where organisation_id = '" + from + "') to '" + raw + "'");
        }
        Path file = folder.resolve(table);
        try (BufferedReader lines = Files.newBufferedReader(raw, StandardCharsets.UTF_8);
                Writer rows = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.write(line.replace(from, to));
                rows.write('\n');
            }
        }
        Files.delete(raw);
        return file;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
