package io.baton.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Writes what assigning writes, by three plain statements in one transaction, and takes it back afterwards. */
final class PlainAssignQuery {

    private PlainAssignQuery() {}

    /** Nanoseconds until the commit was answered. */
    static long measure(Connection connection, UUID organisation, List<String> leads, List<String> users)
            throws SQLException {
        connection.setAutoCommit(false);
        long begun = System.nanoTime();
        introduce(connection, organisation);
        execute(
                connection,
                """
                insert into assignment (organisation_id, id, lead_id, sequence, office_id, user_id, state, offered_at)
                select l.organisation_id, gen_random_uuid(), l.id,
                    1 + coalesce((select max(former.sequence) from assignment former where former.lead_id = l.id), 0),
                    l.holding_office_id,
                    (?::uuid[])[1 + l.number % cardinality(?::uuid[])], 'OFFERED', clock_timestamp()
                from lead l where l.id = any(?::uuid[])
                """,
                connection.createArrayOf("uuid", users.toArray()),
                connection.createArrayOf("uuid", users.toArray()),
                connection.createArrayOf("uuid", leads.toArray()));
        execute(connection, """
                with moved as (
                    update lead set stage = 'ASSIGNED', holder_user_id = a.user_id
                    from assignment a
                    where lead.id = any(?::uuid[]) and a.lead_id = lead.id and a.ended_at is null
                    returning lead.organisation_id, lead.id)
                insert into lead_event (organisation_id, lead_id, sequence, at, type, channel, details_digest, digest)
                select organisation_id, id, 1 + (select max(sequence) from lead_event former where former.lead_id = moved.id),
                    clock_timestamp(), 'ASSIGNED', 'API', '', '' from moved
                """, connection.createArrayOf("uuid", leads.toArray()));
        connection.commit();
        long nanos = System.nanoTime() - begun;
        takeBack(connection, organisation, leads);
        return nanos;
    }

    private static void takeBack(Connection connection, UUID organisation, List<String> leads) throws SQLException {
        introduce(connection, organisation);
        execute(
                connection,
                "update assignment set state = 'REVOKED', ended_at = clock_timestamp()"
                        + " where ended_at is null and lead_id = any(?::uuid[])",
                connection.createArrayOf("uuid", leads.toArray()));
        execute(
                connection,
                "update lead set stage = 'UNASSIGNED', holder_user_id = null where id = any(?::uuid[])",
                connection.createArrayOf("uuid", leads.toArray()));
        connection.commit();
    }

    private static void introduce(Connection connection, UUID organisation) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('baton.organisation', '" + organisation + "', true)");
        }
    }

    private static void execute(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }
}
