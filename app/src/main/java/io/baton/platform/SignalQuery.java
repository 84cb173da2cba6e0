package io.baton.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Repository;

/** SQL of signals: the database carries them from one server to all. */
@Repository
class SignalQuery {

    private static final String CHANNEL = "baton_signals";

    private final DSLContext database;
    private final DataSource dataSource;

    SignalQuery(DSLContext database, DataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
    }

    /** Told with the commit of the open transaction. */
    void send(Collection<String> texts) {
        database.execute("select pg_notify('" + CHANNEL + "', text) from unnest(?::text[]) as text", (Object)
                texts.toArray(String[]::new));
    }

    /**
     * Listens on a connection of its own until that breaks or the thread is stopped.
     *
     * @param ready called once nothing is missed any more
     * @throws DataAccessResourceFailureException when there is no connection, or it is lost
     */
    void listen(Runnable ready, Consumer<String> told, Duration attention) {
        try {
            listenOnOne(ready, told, attention);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("nothing is heard of other servers", e);
        }
    }

    private void listenOnOne(Runnable ready, Consumer<String> told, Duration attention) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            ready.run();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    notifications(postgres, attention)
                            .map(PGNotification::getParameter)
                            .forEach(told);
                }
            } finally {
                statement.execute("unlisten *");
            }
        }
    }

    private static Stream<PGNotification> notifications(PGConnection postgres, Duration attention) throws SQLException {
        PGNotification[] arrived = postgres.getNotifications((int) attention.toMillis());
        return Stream.of(Objects.requireNonNullElse(arrived, new PGNotification[0]));
    }
}
