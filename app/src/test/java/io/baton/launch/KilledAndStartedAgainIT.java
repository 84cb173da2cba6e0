package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One installation through everything that ends a server; whatever it had answered is there afterwards. */
@Timeout(300)
class KilledAndStartedAgainIT {

    private final List<String> answered = new ArrayList<>();

    @Test
    void nothing_answered_is_lost(@TempDir Path temporary) throws Exception {
        Path data = temporary.resolve("data");
        try (BatonProcess baton = BatonProcess.start(data, Map.of()).awaitReady()) {
            Sql.run(owner(data), "create table answered (what text)");
            answer(data, "first start");
            refuseAnother(data);
            baton.terminate();
            assertThat(postmaster(data)).as("stopped with Baton").isEmpty();
        }
        try (BatonProcess baton = BatonProcess.start(data, Map.of()).awaitReady()) {
            answer(data, "stopped in order");
            baton.kill();
            assertThat(postmaster(data)).as("lives on without Baton").isPresent();
        }
        try (BatonProcess baton = BatonProcess.start(data, Map.of()).awaitReady()) {
            answer(data, "Baton killed");
            killPostgres(data);
            Eventually.isTrue("readiness says no", () -> baton.readiness() == 503);
            Eventually.isTrue("readiness says yes", () -> baton.readiness() == 200);
            answer(data, "PostgreSQL killed");
            killPostgres(data);
            baton.kill();
        }
        try (BatonProcess baton = BatonProcess.start(data, Map.of()).awaitReady()) {
            answer(data, "both killed");
            baton.terminate();
        }
        assertThat(postmaster(data)).isEmpty();
    }

    /** Commits one more row and finds all earlier ones. */
    private void answer(Path data, String what) throws Exception {
        answered.add(what);
        Sql.run(owner(data), "insert into answered values ('" + what + "')");
        assertThat(Sql.column(owner(data), "select what from answered")).containsExactlyInAnyOrderElementsOf(answered);
    }

    private static void refuseAnother(Path data) throws Exception {
        try (BatonProcess second = BatonProcess.start(data, Map.of())) {
            assertThat(second.exitCode()).isNotZero();
            assertThat(second.output()).hasLineCount(1).contains("is in use by another Baton (process ");
        }
    }

    static void killPostgres(Path data) {
        postmaster(data).orElseThrow().destroyForcibly();
    }

    private static Optional<ProcessHandle> postmaster(Path data) {
        try {
            return PostmasterFile.of(data.resolve("database"))
                    .filter(PostmasterFile::writerLives)
                    .flatMap(file -> ProcessHandle.of(file.pid()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The address as the launcher knows it, from what is kept in the data folder. */
    private static DatabaseAddress owner(Path data) throws Exception {
        int port =
                Integer.parseInt(Files.readString(data.resolve("database.port")).strip());
        String password =
                DatabasePasswords.keptIn(data.resolve("database.passwords")).owner();
        return DatabaseAddress.embedded(port, EmbeddedRolesQuery.DATABASE, EmbeddedRolesQuery.OWNER, password);
    }
}
