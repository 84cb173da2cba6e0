package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./baton run --demo} on an empty folder, broken off, again, and without. */
@Timeout(300)
class DemoStartIT {

    private static final String LOADING = "Loading the demonstration";
    private static final String SHOWN = "cora.prestwick@example.com";

    @Test
    void is_loaded_once_and_shown_only_when_asked_for(@TempDir Path temporary) throws Exception {
        Path data = temporary.resolve("data");
        try (BatonProcess baton = BatonProcess.start(data, Map.of(), "--demo")) {
            Eventually.isTrue("it loads", () -> baton.output().contains(LOADING));
            baton.kill();
        }
        try (BatonProcess baton = BatonProcess.start(data, Map.of(), "--demo").awaitReady()) {
            assertThat(baton.output()).as("nothing was left of the first").contains(LOADING);
            assertThat(signInPage(baton)).contains(SHOWN, "demo baton relay");
            baton.terminate();
        }
        try (BatonProcess baton = BatonProcess.start(data, Map.of(), "--demo").awaitReady()) {
            assertThat(baton.output()).doesNotContain(LOADING);
            assertThat(signInPage(baton)).contains(SHOWN, "demo baton relay");
            baton.terminate();
        }
        try (BatonProcess baton = BatonProcess.start(data, Map.of()).awaitReady()) {
            assertThat(signInPage(baton)).contains("/sign-in").doesNotContain(SHOWN, "demo baton relay");
            baton.terminate();
        }
    }

    private static String signInPage(BatonProcess baton) throws Exception {
        URI page = URI.create("http://127.0.0.1:" + baton.port() + "/sign-in");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
