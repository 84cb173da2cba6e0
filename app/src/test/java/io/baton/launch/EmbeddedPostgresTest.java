package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One data folder, in which PostgreSQL is looked at, killed and started again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class EmbeddedPostgresTest {

    private Path path;
    private DataFolder folder;
    private EmbeddedPostgres postgres;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        // Longer than the path of a socket may be, and with a blank.
        path = temporary.resolve("data folder").resolve("long".repeat(30));
        folder = DataFolder.hold(path);
        postgres = EmbeddedPostgres.in(folder);
        postgres.start();
        EmbeddedRolesQuery.makeIfMissing(postgres);
        Sql.run(owner(), "create table kept (what text)");
    }

    @AfterAll
    void stop() throws Exception {
        postgres.stop();
        folder.close();
    }

    @Test
    void what_was_answered_is_on_the_disk() throws Exception {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("data_checksums")).isEqualTo("on");
    }

    @Test
    void no_configuration_file_beats_that() throws Exception {
        Path file = folder.cluster().resolve("postgresql.auto.conf");
        String before = Files.readString(file);
        Files.writeString(file, "fsync = off\nsynchronous_commit = off\nlisten_addresses = '*'\n");
        try {
            restart();
            assertThat(show("fsync")).isEqualTo("on");
            assertThat(show("synchronous_commit")).isEqualTo("on");
            assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        } finally {
            Files.writeString(file, before);
        }
    }

    @Test
    void text_is_sorted_the_same_on_every_machine() throws Exception {
        assertThat(Sql.column(
                        owner(),
                        "select datlocprovider::text || ' ' || datlocale || ' ' || datcollate || ' ' || pg_encoding_to_char(encoding)"
                                + " from pg_database where datname = 'baton'"))
                .containsExactly("b C.UTF-8 C UTF8");
    }

    @Test
    void nobody_comes_in_without_a_password() throws Exception {
        assertThat(Sql.column(postgres.superuser(), "select distinct auth_method from pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
        assertThat(Sql.column(
                        postgres.superuser(), "select distinct left(rolpassword, 13) from pg_authid where rolcanlogin"))
                .containsExactly("SCRAM-SHA-256");
        assertThat(show("unix_socket_directories")).isEmpty();
        for (Path secret : List.of(folder.passwords(), folder.port())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void the_owner_makes_roles_and_the_app_owns_nothing() throws Exception {
        assertThat(Sql.column(
                        postgres.superuser(),
                        "select rolname || case when rolsuper or rolbypassrls or rolcreatedb then ' too much' else '' end"
                                + " || case when rolcreaterole then ' makes roles' else '' end"
                                + " from pg_roles where rolname like 'baton%' and rolcanlogin order by rolname"))
                .containsExactly("baton_app", "baton_owner makes roles");
        assertThat(Sql.column(
                        postgres.superuser(),
                        "select pg_get_userbyid(datdba) from pg_database where datname = 'baton'"))
                .containsExactly("baton_owner");
        // As the migrations need it: the owner may give and take what belongs to the app.
        Sql.run(owner(), "create role made_by_owner", "grant made_by_owner to baton_app");
    }

    @Test
    void statements_and_values_stay_out_of_the_log() throws Exception {
        assertThatThrownBy(() -> Sql.run(owner(), "select 'Grete Meyer'::int"))
                .isInstanceOf(java.sql.SQLException.class);
        Sql.run(owner(), "create table once (name text primary key)", "insert into once values ('Hans Huber')");
        assertThatThrownBy(() -> Sql.run(owner(), "insert into once values ('Hans Huber')"))
                .isInstanceOf(java.sql.SQLException.class);

        Eventually.isTrue("the second error is logged", () -> log().contains("duplicate key"));
        assertThat(log()).doesNotContain("Hans Huber", "insert into", "select '", "password '");
    }

    @Test
    void it_comes_back_when_it_is_killed() throws Exception {
        Sql.run(owner(), "insert into kept values ('before the kill')");
        DatabaseAddress address = owner();

        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();

        Eventually.isTrue(
                "it answers again at the same address",
                () -> Sql.column(address, "select what from kept").contains("before the kill"));
    }

    @Test
    void a_stop_and_a_start_keep_everything() throws Exception {
        Sql.run(owner(), "insert into kept values ('before the stop')");
        DatabaseAddress address = owner();

        restart();

        assertThat(owner()).isEqualTo(address);
        assertThat(Sql.column(owner(), "select what from kept")).contains("before the stop");
    }

    @Test
    void a_left_over_file_with_the_number_of_another_process_does_not_hinder() throws Exception {
        postgres.stop();
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    folder.cluster().resolve("postmaster.pid"),
                    "%d\n%s\n1700000000\n5432\n\n127.0.0.1\n        1         0\nready   \n"
                            .formatted(other.pid(), folder.cluster()));
            postgres = EmbeddedPostgres.in(folder);
            postgres.start();
            assertThat(show("fsync")).isEqualTo("on");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void another_server_is_refused_while_the_folder_is_held() {
        assertThatThrownBy(() -> DataFolder.hold(path).close())
                .isInstanceOf(StartRefused.class)
                .hasMessage("The data folder %s is in use by another Baton (process %d)."
                        .formatted(path, ProcessHandle.current().pid()));
    }

    @Test
    void files_of_another_major_version_are_refused_untouched(@TempDir Path other) throws Exception {
        Path cluster = Files.createDirectories(other.resolve("database"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        try (DataFolder old = DataFolder.hold(other)) {
            assertThatThrownBy(() -> EmbeddedPostgres.in(old))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("was made by PostgreSQL 17, but this Baton brings 18");
        }
        assertThat(cluster.resolve("PG_VERSION")).hasContent("17");
    }

    private void restart() throws Exception {
        postgres.stop();
        postgres = EmbeddedPostgres.in(folder);
        postgres.start();
    }

    private DatabaseAddress owner() {
        return postgres.addresses().owner();
    }

    private String show(String setting) throws Exception {
        return Sql.column(postgres.superuser(), "show " + setting).getFirst();
    }

    private long postmaster() throws Exception {
        return PostmasterFile.of(folder.cluster()).orElseThrow().pid();
    }

    private String log() throws Exception {
        StringBuilder text = new StringBuilder();
        try (var files = Files.list(folder.logs())) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
