package io.baton.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.baton.testing.BatonTest;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import io.baton.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Fifty organisations share three connections, on which things go wrong all the time. */
@BatonTest
class OrganisationsApartTest {

    private static final int ORGANISATIONS = 50;
    private static final int CONNECTIONS = 3;
    private static final int THREADS = 12;

    private enum Deed {
        READ,
        WRITE,
        WRITE_AND_THROW,
        BREAK_A_RULE,
        TIME_OUT,
        ASK_BEFORE_KNOWING,
        WORK_AS_JOB_AND_THROW
    }

    private static final class Expected extends RuntimeException {}

    private final TestDatabase database;

    OrganisationsApartTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void theyNeverSeeEachOther() throws SQLException {
        List<UUID> organisations =
                Stream.generate(this::organisation).limit(ORGANISATIONS).toList();
        Map<UUID, AtomicInteger> written = new ConcurrentHashMap<>();
        try (HikariDataSource pool = database.appPool(CONNECTIONS)) {
            Scene scene = new Scene(pool, organisations, written);
            Race.of(THREADS).run((round, thread) -> scene.play(thread)).forEach(Race.Round::answers);
            assertThat(leftOn(pool)).isEmpty();
        }
        for (UUID organisation : organisations) {
            assertThat(statusesOf(organisation))
                    .isEqualTo(written.getOrDefault(organisation, new AtomicInteger())
                            .get());
        }
    }

    @Test
    void aSettingThatStaysOnAConnectionIsNoticed() throws SQLException {
        UUID organisation = organisation();
        try (HikariDataSource pool = database.appPool(CONNECTIONS)) {
            try (Connection connection = pool.getConnection()) {
                DSL.using(connection)
                        .execute("select set_config('baton.organisation', ?, false)", organisation.toString());
            }
            assertThat(leftOn(pool)).isNotEmpty();
        }
    }

    /** Else what a stopped server has locked would stay locked for as long as its connection does. */
    @Test
    void aTransactionIsLetGoWhenItsServerFallsSilent() {
        UUID organisation = organisation();
        try (HikariDataSource pool = database.appPool(1)) {
            Scene scene = new Scene(pool, List.of(organisation), Map.of());
            assertThat(scene.longestSilence(organisation)).isEqualTo("30s");
        }
    }

    private UUID organisation() {
        UUID id = UUID.randomUUID();
        database.in(
                id,
                owner ->
                        owner.execute("insert into organisation (organisation_id, name) values (?, ?)", id, "O " + id));
        return id;
    }

    private int statusesOf(UUID organisation) {
        return database.in(organisation, owner -> owner.fetchCount(DSL.table("choice_value")));
    }

    /** What earlier transactions left on the pool's connections, all held at once. */
    private static List<String> leftOn(HikariDataSource pool) throws SQLException {
        List<String> left = new ArrayList<>();
        List<Connection> held = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            held.add(pool.getConnection());
        }
        for (Connection connection : held) {
            DSLContext dsl = DSL.using(connection, SQLDialect.POSTGRES);
            dsl.fetch("select name from organisation").forEach(row -> left.add("sees " + row));
            dsl.fetch("select current_user::text where current_user <> 'baton_app'")
                    .forEach(row -> left.add("is " + row));
            dsl.fetch("select name, setting from pg_settings where setting <> reset_val"
                            + " and name in ('statement_timeout', 'idle_in_transaction_session_timeout')")
                    .forEach(row -> left.add("has the time-out " + row));
            connection.close();
        }
        return left;
    }

    /** What the threads do, through the real door. */
    private static final class Scene {

        private final DSLContext dsl;
        private final TransactionDoor door;
        private final List<UUID> organisations;
        private final Map<UUID, AtomicInteger> written;

        Scene(HikariDataSource pool, List<UUID> organisations, Map<UUID, AtomicInteger> written) {
            this.dsl = DSL.using(new TransactionAwareDataSourceProxy(pool), SQLDialect.POSTGRES);
            this.door = new TransactionDoor(new JdbcTransactionManager(pool), new PlatformSettings(CONNECTIONS, false));
            this.organisations = organisations;
            this.written = written;
        }

        String longestSilence(UUID organisation) {
            return door.write(
                    organisation,
                    () -> String.valueOf(
                            dsl.fetchValue("select current_setting('idle_in_transaction_session_timeout')")));
        }

        boolean play(int thread) {
            Random random = new Random(thread);
            for (int i = 0; i < Soak.times(60, 3_000); i++) {
                UUID organisation = organisations.get(random.nextInt(ORGANISATIONS));
                Deed deed = Deed.values()[random.nextInt(Deed.values().length)];
                act(deed, organisation);
            }
            return true;
        }

        private void act(Deed deed, UUID own) {
            switch (deed) {
                case READ -> assertThat(door.read(own, this::visible)).containsExactly(own);
                case WRITE -> {
                    door.write(own, () -> insert(own));
                    written.computeIfAbsent(own, key -> new AtomicInteger()).incrementAndGet();
                }
                case WRITE_AND_THROW ->
                    failing(() -> door.write(own, () -> {
                        insert(own);
                        throw new Expected();
                    }));
                case BREAK_A_RULE -> failing(() -> door.write(own, () -> insert(UUID.randomUUID())));
                case TIME_OUT ->
                    failing(() -> door.write(own, () -> {
                        insert(own);
                        dsl.execute("set local statement_timeout = 5");
                        return dsl.execute("select pg_sleep(10)");
                    }));
                case ASK_BEFORE_KNOWING ->
                    assertThat(door.read(null, this::visible)).isEmpty();
                case WORK_AS_JOB_AND_THROW ->
                    failing(() -> door.job(() -> {
                        assertThat(dsl.fetchValue("select current_user::text")).isEqualTo("baton_jobs");
                        throw new Expected();
                    }));
            }
        }

        private Set<UUID> visible() {
            return Set.copyOf(dsl.fetch("select organisation_id from organisation union all"
                            + " select organisation_id from choice_value")
                    .intoSet(0, UUID.class));
        }

        private Set<UUID> insert(UUID organisation) {
            dsl.execute("""
                    insert into choice_value (organisation_id, list, value, position)
                    values (?, 'TOBACCO_USE', ?, 1)
                    """, organisation, UUID.randomUUID().toString());
            Set<UUID> seen = visible();
            assertThat(seen).containsExactly(organisation);
            return seen;
        }

        private static void failing(Runnable work) {
            try {
                work.run();
            } catch (Expected
                    | org.jooq.exception.DataAccessException
                    | org.springframework.dao.DataAccessException e) {
                return;
            }
            throw new AssertionError("was meant to fail");
        }
    }
}
