package io.baton.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens every transaction there is, and tells the database whose it is. Commands and reads come through
 * {@link CommandRunner} and {@link Reads}; nothing else opens one.
 */
@Component
class TransactionDoor {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionDoor.class);
    private static final int MOST_ATTEMPTS = 4;
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

    /** After so long without a word from it, a server is taken for stopped, and what its transaction holds let go. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /**
     * By a statement of the transaction: the connection's own setting is asked for, set and set back, and each of it is
     * a way to the database.
     */
    private static final String IN_SNAPSHOT = "set transaction isolation level repeatable read; ";

    private static final String INTRODUCTION = "select set_config('baton.organisation', ?, true),"
            + " set_config('statement_timeout', ?, true), set_config('idle_in_transaction_session_timeout', ?, true)";

    /** What the snapshot that this thread reads has answered so far. */
    private static final ScopedValue<Map<Record, Object>> ANSWERED = ScopedValue.newInstance();

    private final JdbcTemplate database;
    private final ResourceTransactionManager transactions;
    private final Semaphore places;

    TransactionDoor(ResourceTransactionManager transactions, PlatformSettings settings) {
        this.database = new JdbcTemplate((DataSource) transactions.getResourceFactory());
        this.transactions = transactions;
        this.places = new Semaphore(settings.transactionsAtOnce(), true);
    }

    /** Writes; when the database broke a deadlock at our cost, does the whole work again from the start. */
    <T> T write(UUID organisationId, Supplier<T> work) {
        TransactionTemplate template = template(false);
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return within(template, organisationId, null, work);
            } catch (PessimisticLockingFailureException e) {
                LOG.info(
                        "a transaction lost a deadlock and is done again: {}",
                        e.getMostSpecificCause().getMessage());
            }
        }
        return within(template, organisationId, null, work);
    }

    /** Reads one state of the database. Inside an open transaction of the same organisation it joins that. */
    <T> T read(@Nullable UUID organisationId, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return ScopedValue.where(ANSWERED, new HashMap<>())
                .call(() -> within(template(true), organisationId, null, work));
    }

    /**
     * In a snapshot: what was answered before, for nothing in it changes. Otherwise asks.
     *
     * @param question what is asked and of what, equal where the answer is
     */
    // Under a question stands what its own reader answered.
    @SuppressWarnings("unchecked")
    <T> T once(Record question, Supplier<T> answer) {
        if (!ANSWERED.isBound()) {
            return answer.get();
        }
        Map<Record, Object> answered = ANSWERED.get();
        Object known = answered.get(question);
        if (known == null) {
            known = answer.get();
            answered.put(question, known);
        }
        return (T) known;
    }

    /** Works across organisations under the jobs role, which has its own explicit policies. */
    <T> T job(Supplier<T> work) {
        return within(template(false), null, "baton_jobs", work);
    }

    /**
     * Has this thread do many commands and reads in one transaction of another connection: all of it is kept, or
     * nothing. What is thrown in a command undoes all of it, also when it is caught outside.
     */
    void together(DataSource other, Runnable work) {
        Object key = transactions.getResourceFactory();
        try (Connection connection = other.getConnection()) {
            connection.setAutoCommit(false);
            TransactionSynchronizationManager.bindResource(key, new ConnectionHolder(connection, true));
            try {
                work.run();
                connection.commit();
            } finally {
                TransactionSynchronizationManager.unbindResource(key);
                // After the commit this undoes nothing.
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database refused: " + e.getMessage(), e);
        }
    }

    /** Does something once the open transaction is committed, and not at all when it is undone. */
    void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private TransactionTemplate template(boolean readOnly) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setReadOnly(readOnly);
        return template;
    }

    private <T> T within(
            TransactionTemplate template, @Nullable UUID organisationId, @Nullable String role, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction is open already; the door opens one, not two");
        }
        takePlace();
        try {
            // TransactionTemplate may answer null only where the work does.
            return java.util.Objects.requireNonNull(template.execute(status -> {
                introduce(organisationId, role, template.isReadOnly() && status.isNewTransaction());
                return work.get();
            }));
        } finally {
            places.release();
        }
    }

    /** In one way to the database, however many statements these are: every request does this, mostly twice. */
    private void introduce(@Nullable UUID organisationId, @Nullable String role, boolean inSnapshot) {
        String statements =
                (inSnapshot ? IN_SNAPSHOT : "") + INTRODUCTION + (role == null ? "" : "; set local role " + role);
        database.execute(statements, (PreparedStatementCallback<Boolean>) statement -> {
            statement.setString(1, organisationId == null ? "" : organisationId.toString());
            statement.setString(2, String.valueOf(LONGEST_STATEMENT.toMillis()));
            statement.setString(3, String.valueOf(LONGEST_PAUSE.toMillis()));
            return statement.execute();
        });
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException("too many requests wait for the database");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("stopped while waiting for the database");
        }
    }
}
