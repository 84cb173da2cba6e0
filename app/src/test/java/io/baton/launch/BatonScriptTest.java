package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./baton} itself, copied into a folder where it can do no harm. */
@Timeout(60)
class BatonScriptTest {

    /** @param text what it wrote, errors included */
    private record Answer(int exitCode, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "start", "run --dome", "test fast", "bench a b", "format x"})
    void anything_else_is_answered_with_how_to_call_it(String call, @TempDir Path home) throws Exception {
        Answer answer = call(home, System.getProperty("java.home"), call);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.text()).contains("./baton run [--demo]", "./baton new-migration NAME");
    }

    @Test
    void a_new_migration_is_named_by_time_and_module(@TempDir Path home) throws Exception {
        Path migrations = Files.createDirectories(home.resolve("app/src/main/resources/db/migration"));

        Answer answer = call(home, "", "new-migration leads_add_budget");

        assertThat(answer.exitCode()).isZero();
        Path file = home.resolve(answer.text().strip());
        assertThat(file).hasParent(migrations).content().startsWith("-- ");
        assertThat(file.getFileName().toString()).matches("V20\\d{12}__leads_add_budget\\.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-migration", "new-migration Budget", "new-migration ../leads_x", "new-migration leads"})
    void a_migration_without_a_proper_name_is_refused(String call, @TempDir Path home) throws Exception {
        assertThat(call(home, "", call).exitCode()).isEqualTo(2);
    }

    @Test
    void without_a_new_enough_jdk_it_says_how_to_get_one(@TempDir Path home) throws Exception {
        Path jdk = home.resolve("old-jdk");
        Path old = Files.createDirectories(jdk.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            Files.writeString(old.resolve(program), "#!/bin/sh\n");
            assertThat(old.resolve(program).toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"24.0.2\"\n");

        Answer answer = call(home, jdk.toString(), "run");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text()).contains("Baton needs a JDK 25 or newer", "https://adoptium.net");
    }

    private static Answer call(Path home, String javaHome, String call) throws Exception {
        Path script = Files.copy(Path.of("..", "baton"), home.resolve("baton"));
        // Without the folders of this machine in which a JDK may be.
        Files.writeString(script, Files.readString(script).replace("/usr/lib/jvm/*", "/nowhere/*"));
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                        Stream.of("bash", script.toString()),
                        Stream.of(call.split(" ", -1)).filter(word -> !word.isEmpty()))
                .toList());
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", home.toString());
        Process process = builder.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
