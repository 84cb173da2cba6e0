package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an operator sees when a start fails: one sentence, an exit code, and no stack trace. And an outside database
 * that works.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class StartRefusedIT {

    private Path temporary;
    private DataFolder folder;
    private EmbeddedPostgres server;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        this.temporary = temporary;
        folder = DataFolder.hold(temporary.resolve("outside"));
        server = EmbeddedPostgres.in(folder);
        server.start();
        Sql.run(
                server.superuser(),
                "create role shop_owner login createrole password 'o-secret'",
                "create role web login password 'w-secret'",
                "create database shop owner shop_owner");
    }

    @AfterAll
    void stop() throws Exception {
        server.stop();
        folder.close();
    }

    @Test
    void a_bad_setting() throws Exception {
        refused(2, "BATON_PORT must be a port from 1 to 65535, not 'many'.", Map.of("BATON_PORT", "many"));
        refused(2, "There is no setting BATON_PROT; did you mean BATON_PORT?", Map.of("BATON_PROT", "80"));
        refused(2, "Unknown option '--dome'. Usage: ./baton run [--demo]", Map.of(), "--dome");
    }

    @Test
    void a_port_that_is_taken() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = Integer.toString(other.getLocalPort());
            refused(1, "Port " + port + " is taken; choose another with BATON_PORT.", Map.of("BATON_PORT", port));
        }
    }

    @Test
    void a_data_folder_that_is_a_file() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");
        refused(1, "The data folder " + file + " is a file.", Map.of("BATON_DATA", file.toString()));
    }

    @Test
    void a_database_that_does_not_let_us_in() throws Exception {
        refused(1, "does not let web in", outside("web:wrong-secret", "shop_owner:o-secret"));
        refused(
                1,
                "cannot be reached",
                Map.of(
                        "BATON_DATABASE_URL",
                                "postgresql://web:w-secret@127.0.0.1:" + BatonProcess.freePort() + "/shop",
                        "BATON_DATABASE_OWNER_URL",
                                "postgresql://o:o-secret@127.0.0.1:" + BatonProcess.freePort() + "/shop"));
    }

    @Test
    void an_outside_database_is_used_and_refused_for_a_demo_afterwards() throws Exception {
        Map<String, String> outside = outside("web:w-secret", "shop_owner:o-secret");
        try (BatonProcess baton =
                BatonProcess.start(temporary.resolve("unused"), outside).awaitReady()) {
            assertThat(temporary.resolve("unused")).doesNotExist();
            baton.terminate();
            assertThat(baton.output()).doesNotContain("secret\"", "o-secret", "w-secret");
        }
        String superuser = server.superuser().place().replace("/postgres", "/shop");
        Sql.run(
                DatabaseAddress.parse(
                        "x", "postgresql://postgres:" + server.passwords().superuser() + "@" + superuser),
                "insert into organisation (organisation_id, name) values ('" + UUID.randomUUID() + "', 'Works here')");
        refused(1, "already holds an organisation that is no demo", outside, "--demo");
    }

    @Test
    void an_administrator_that_cannot_be_made() throws Exception {
        Path data = temporary.resolve("administrator");
        refused(
                2,
                "BATON_ADMIN_PASSWORD must have at least 12 characters.",
                Map.of(
                        "BATON_ADMIN_EMAIL", "ann@example.com",
                        "BATON_ADMIN_PASSWORD", "secret",
                        "BATON_DATA", data.toString()));
        refused(
                2,
                "BATON_ADMIN_EMAIL must be an e-mail address; BATON_ADMIN_PASSWORD is one of the passwords",
                Map.of(
                        "BATON_ADMIN_EMAIL", "a,nn@example.com",
                        "BATON_ADMIN_PASSWORD", "aaaaaaaaaaaaaaa",
                        "BATON_DATA", data.toString()));
        try (BatonProcess baton = BatonProcess.start(data, Map.of()).awaitReady()) {
            assertThat(baton.location("/")).as("nothing was made").isEqualTo("/set-up");
        }
    }

    private void refused(int exitCode, String sentence, Map<String, String> settings, String... arguments)
            throws Exception {
        try (BatonProcess baton = BatonProcess.start(temporary.resolve("unused"), settings, arguments)) {
            assertThat(baton.exitCode()).as(baton.output()).isEqualTo(exitCode);
            assertThat(baton.output()).hasLineCount(1).contains(sentence).doesNotContain("secret", "Exception");
        }
    }

    private Map<String, String> outside(String app, String owner) {
        String place = server.superuser().place().replace("/postgres", "/shop");
        return Map.of(
                "BATON_DATABASE_URL", "postgresql://" + app + "@" + place,
                "BATON_DATABASE_OWNER_URL", "jdbc:postgresql://" + owner + "@" + place);
    }
}
