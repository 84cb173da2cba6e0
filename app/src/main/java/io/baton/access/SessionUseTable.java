package io.baton.access;

import java.time.Duration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Repository;

/**
 * SQL by which the library of sessions writes that one is in use: once a minute, not with every request, for each would
 * be a write to the disk. Whatever else changed of a session is written at once.
 */
@Repository
class SessionUseTable implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

    /** Values come in the order of the library's own statement. */
    private static final String UPDATE = """
            update spring_session as kept
            set session_id = given.session_id, last_access_time = given.last_access_time,
                max_inactive_interval = given.max_inactive_interval, expiry_time = given.expiry_time,
                principal_name = given.principal_name
            from (select ?::char(36), ?::bigint, ?::integer, ?::bigint, ?::varchar, ?::char(36)) as given (
                session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
            where kept.primary_id = given.primary_id
                and (given.last_access_time - kept.last_access_time >= %d
                    or (kept.session_id, kept.max_inactive_interval, kept.principal_name)
                        is distinct from (given.session_id, given.max_inactive_interval, given.principal_name))
            """.formatted(Duration.ofMinutes(1).toMillis());

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setUpdateSessionQuery(UPDATE);
    }
}
