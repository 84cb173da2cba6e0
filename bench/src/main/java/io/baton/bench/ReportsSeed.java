package io.baton.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;

/** Gives the leads a past, and waits until all of it is in the sums. */
final class ReportsSeed {

    private static final Duration LONGEST = Duration.ofMinutes(60);

    private ReportsSeed() {}

    static void seed(Connection superuser) throws SQLException, IOException {
        try (Statement statement = superuser.createStatement()) {
            if (count(statement, "select count(*) from assignment") > 0) {
                System.out.println("The assignments of an earlier run are there");
                return;
            }
            superuser.setAutoCommit(false);
            statement.execute(script());
            superuser.commit();
            superuser.setAutoCommit(true);
            statement.execute("reset session_replication_role");
            statement.execute("vacuum analyze assignment");
        }
    }

    /** Waits for the job of the server. */
    static void awaitSums(Connection superuser) throws SQLException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        try (Statement statement = superuser.createStatement()) {
            while (count(statement, "select count(*) from report_mark") > 0) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the sums are not done");
                }
                Thread.sleep(1_000);
            }
            statement.execute("vacuum analyze report_fact");
            statement.execute("vacuum analyze report_sum");
            statement.execute("vacuum analyze report_pair");
            statement.execute("vacuum analyze report_subject_wait");
            statement.execute("vacuum analyze report_mark");
        }
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String script() throws IOException {
        try (InputStream script = ReportsSeed.class.getResourceAsStream("/bench/reports-seed.sql")) {
            return new String(Objects.requireNonNull(script, "it is packed").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
