package io.baton.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;

/** Offers that wait, and deadlines that come. */
final class ClockSeed {

    private static final String CAMPAIGN = "00000000-0000-7000-8003-000000000001";
    private static final int AT_ONCE = 500;

    private ClockSeed() {}

    static void seed(Connection connection, int offers) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            String script = script().replace(
                            ":organisation", one(statement, "select organisation_id from organisation"))
                    .replace(":corporate", one(statement, "select id from office where corporate"))
                    .replace(":campaign", CAMPAIGN)
                    .replace(":offers", Integer.toString(offers));
            connection.setAutoCommit(false);
            statement.execute(script);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("reset session_replication_role");
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /**
     * Has so many offers fall due one after the other.
     *
     * @param firstNumber of the first one's lead
     * @param in when the first is due
     * @param within how long after it the last one is
     */
    static void makeDue(Connection connection, int firstNumber, int many, Duration in, Duration within)
            throws SQLException {
        String due = """
                with due as (
                    select lead.id, now.at + make_interval(secs => ? + (lead.number - ?) * ? / ?) as at
                    from lead cross join (select baton_now() as at) as now where lead.number between ? and ?),
                moved as (update lead set revoke_on = due.at from due where lead.id = due.id)
                update assignment set deadline = due.at from due where assignment.lead_id = due.id""";
        try (PreparedStatement statement = connection.prepareStatement(due)) {
            statement.setLong(1, in.toSeconds());
            statement.setInt(2, firstNumber);
            statement.setLong(3, within.toSeconds());
            statement.setDouble(4, (double) many);
            statement.setInt(5, firstNumber);
            statement.setInt(6, firstNumber + many - 1);
            statement.executeUpdate();
        }
    }

    /** How many milliseconds plain SQL takes to end as many other offers: lead, assignment and one event of each. */
    static double plain(Connection connection, int many) throws SQLException {
        String sql = """
                with due as (select id from lead where number > ? and number <= ?),
                ended as (update assignment set state = 'REVOKED', expired_at = baton_now(), ended_at = baton_now()
                    from due where assignment.lead_id = due.id and state = 'OFFERED'),
                told as (insert into lead_event (organisation_id, lead_id, sequence, at, type, channel, details_digest, digest)
                    select organisation_id, lead.id, 1, baton_now(), 'REVOKED', 'SYSTEM', '\\x00', '\\x00'
                    from lead join due on due.id = lead.id)
                update lead set stage = 'UNASSIGNED', holder_user_id = null, revoke_on = null, stage_since = baton_now()
                from due where lead.id = due.id""";
        connection.setAutoCommit(false);
        long begun = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 2 * many + many; from < 3 * many + many; from += AT_ONCE) {
                statement.setInt(1, from);
                statement.setInt(2, from + AT_ONCE);
                statement.executeUpdate();
                connection.commit();
            }
        }
        connection.setAutoCommit(true);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static String script() throws IOException {
        try (InputStream script = ClockSeed.class.getResourceAsStream("/bench/clock-seed.sql")) {
            return new String(Objects.requireNonNull(script, "it is packed").readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
