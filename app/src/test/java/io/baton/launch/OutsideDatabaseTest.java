package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database somebody else runs, with the roles somebody else made. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class OutsideDatabaseTest {

    private DataFolder folder;
    private EmbeddedPostgres server;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = DataFolder.hold(temporary);
        server = EmbeddedPostgres.in(folder);
        server.start();
        Sql.run(
                server.superuser(),
                "create role shop_owner login createrole password 'o'",
                "create role web login password 'w'",
                "create role plain login password 'p'",
                "create role super login superuser password 's'",
                "create role looks_past login bypassrls password 'l'",
                "create role acts_for_owner login password 'a'",
                "grant shop_owner to acts_for_owner",
                "create database shop owner shop_owner",
                "create database other owner shop_owner",
                "create database latin owner shop_owner encoding latin1 template template0 locale_provider libc locale 'C'",
                "create database ascii owner shop_owner encoding utf8 template template0 locale_provider libc locale 'C'");
    }

    @AfterAll
    void stop() throws Exception {
        server.stop();
        folder.close();
    }

    @Test
    void a_prepared_database_is_migrated_and_the_app_let_in() throws Exception {
        DatabasePair pair = new DatabasePair(as("shop_owner", "o", "shop"), as("web", "w", "shop"));

        OutsideDatabase.check(pair);
        Migrations.run(pair.owner());
        OutsideDatabase.letAppIn(pair);
        OutsideDatabase.letAppIn(pair);

        assertThatCode(() -> Migrations.run(pair.owner())).doesNotThrowAnyException();
        Sql.run(pair.owner(), "update flyway_schema_history set checksum = 1 where installed_rank = 1");
        refuses(() -> Migrations.run(pair.owner()), "scripts that differ from this Baton's");

        assertThat(Sql.column(pair.app(), "select count(*) from organisation")).containsExactly("0");
        Sql.run(pair.app(), "begin", "set local role baton_jobs", "rollback");
        refuses(
                () -> OutsideDatabase.letAppIn(new DatabasePair(pair.owner(), as("acts_for_owner", "a", "shop"))),
                "may act for their owner");
    }

    @Test
    void a_role_that_row_level_security_does_not_bind_is_refused() {
        refuses(() -> OutsideDatabase.check(shopWith("super", "s")), "is a superuser");
        refuses(() -> OutsideDatabase.check(shopWith("looks_past", "l")), "has BYPASSRLS");
        refuses(() -> OutsideDatabase.check(shopWith("shop_owner", "o")), "another role than BATON_DATABASE_OWNER_URL");
    }

    @Test
    void an_owner_that_cannot_prepare_the_roles_is_refused() throws Exception {
        Sql.run(server.superuser(), "create database unprepared owner plain");
        // Roles belong to the whole server, and the other test may have made them.
        DatabaseFacts facts = DatabaseQuery.facts(as("plain", "p", "unprepared"));
        DatabaseFacts noRoles = new DatabaseFacts(
                facts.version(),
                facts.encoding(),
                facts.knowsLetters(),
                facts.role(),
                facts.superuser(),
                facts.bypassesRowSecurity(),
                facts.makesRoles(),
                false,
                facts.ownsTables(),
                facts.identity());
        refuses(() -> DatabaseRules.checkOwner(as("plain", "p", "unprepared"), noRoles), "may not make roles");
    }

    @Test
    void what_cannot_be_used_is_said_in_one_sentence() throws Exception {
        refuses(() -> OutsideDatabase.check(shopWith("web", "wrong secret")), "does not let web in");
        refuses(() -> OutsideDatabase.check(shopWith("nobody", "wrong secret")), "does not let nobody in");
        refuses(
                () -> OutsideDatabase.check(new DatabasePair(as("shop_owner", "o", "none"), as("web", "w", "none"))),
                "There is no database");
        refuses(
                () -> OutsideDatabase.check(new DatabasePair(as("shop_owner", "o", "latin"), as("web", "w", "latin"))),
                "encoding UTF8");
        refuses(
                () -> OutsideDatabase.check(new DatabasePair(as("shop_owner", "o", "ascii"), as("web", "w", "ascii"))),
                "knows no letters but those of English");
        refuses(
                () -> OutsideDatabase.check(new DatabasePair(as("shop_owner", "o", "other"), as("web", "w", "shop"))),
                "different databases");
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        DatabaseAddress nowhere =
                DatabaseAddress.parse("BATON_DATABASE_URL", "postgresql://web:w@127.0.0.1:" + closed + "/x");
        refuses(() -> OutsideDatabase.check(new DatabasePair(nowhere, nowhere)), "cannot be reached");
    }

    @Test
    void a_demo_is_kept_out_of_an_installation_people_work_in() throws Exception {
        Sql.run(server.superuser(), "create database demo owner shop_owner");
        DatabaseAddress owner = as("shop_owner", "o", "demo");
        DatabaseAddress everything = as("super", "s", "demo");

        assertThatCode(() -> DemoGuard.check(owner)).doesNotThrowAnyException();
        Migrations.run(owner);
        assertThatCode(() -> DemoGuard.check(owner)).doesNotThrowAnyException();

        Sql.run(everything, organisation(false));
        refuses(() -> DemoGuard.check(owner), "--demo was given");
        assertThat(Sql.column(everything, "select relforcerowsecurity from pg_class where relname = 'organisation'"))
                .containsExactly("t");

        Sql.run(everything, organisation(true));
        assertThatCode(() -> DemoGuard.check(owner)).doesNotThrowAnyException();
    }

    @Test
    void a_moved_clock_is_not_served_on() throws Exception {
        Sql.run(server.superuser(), "create database clock owner shop_owner");
        DatabaseAddress owner = as("shop_owner", "o", "clock");
        Migrations.run(owner);
        assertThatCode(() -> ClockGuard.check(owner)).doesNotThrowAnyException();
        String function = "create or replace function baton_now() returns timestamptz language sql volatile ";
        for (String other : List.of(
                "return clock_timestamp() - interval '1 second'", "return now()", "as 'select clock_timestamp()'")) {
            Sql.run(owner, function + other);
            refuses(() -> ClockGuard.check(owner), "was moved");
        }
        Sql.run(owner, function + "return clock_timestamp()");
        assertThatCode(() -> ClockGuard.check(owner)).doesNotThrowAnyException();
    }

    private static String organisation(boolean demo) {
        return "insert into organisation (organisation_id, name, demo) values ('%s', 'x', %s)"
                .formatted(UUID.randomUUID(), demo);
    }

    private DatabasePair shopWith(String appUser, String appPassword) {
        return new DatabasePair(as("shop_owner", "o", "shop"), as(appUser, appPassword, "shop"));
    }

    private DatabaseAddress as(String user, String password, String database) {
        DatabaseAddress there = server.superuser();
        String host = there.place().substring(0, there.place().indexOf('/'));
        return DatabaseAddress.parse(
                user.equals("shop_owner") ? "BATON_DATABASE_OWNER_URL" : "BATON_DATABASE_URL",
                "postgresql://" + user + ":" + password.replace(" ", "%20") + "@" + host + "/" + database);
    }

    private static void refuses(ThrowingCallable start, String says) {
        assertThatThrownBy(start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(says)
                .message()
                .doesNotContain("\n", "wrong secret");
    }
}
