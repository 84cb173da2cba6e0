package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Soak;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Twenty programs send leads, each again and again under its key until it is answered, while the server and PostgreSQL
 * are killed: every lead that was acknowledged is there once, and none is there twice.
 */
@Timeout(900)
class LeadsSurviveKillsIT {

    private static final int CLIENTS = 20;
    private static final int LEADS_BETWEEN_KILLS = 60;
    /** As a well-behaved client's: the server is away, so asking at once would only heat the machine. */
    private static final Duration PAUSE_BEFORE_RETRY = Duration.ofMillis(50);

    private static final String EMAIL = "ada@example.com";
    private static final String PASSWORD = "correct horse battery staple";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile int port;
    private volatile String token = "";

    @Test
    void everyAcknowledgedLeadIsThereExactlyOnce(@TempDir Path temporary) throws Exception {
        Path data = temporary.resolve("data");
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            BatonProcess baton = start(data);
            token = token();
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String name = "Client" + client;
                clients.add(threads.submit(() -> sendLeads(name)));
            }
            for (int kill = 0; kill < Soak.times(2, 10); kill++) {
                awaitMoreLeads();
                baton.kill();
                baton.close();
                baton = start(data);
                awaitMoreLeads();
                KilledAndStartedAgainIT.killPostgres(data);
            }
            awaitMoreLeads();
            stopping.set(true);
            for (Future<?> client : clients) {
                client.get(120, TimeUnit.SECONDS);
            }
            assertThereOnce();
            baton.terminate();
            baton.close();
        }
    }

    private BatonProcess start(Path data) throws IOException {
        BatonProcess baton = BatonProcess.start(
                        data, Map.of("BATON_ADMIN_EMAIL", EMAIL, "BATON_ADMIN_PASSWORD", PASSWORD))
                .awaitReady();
        port = baton.port();
        return baton;
    }

    private void awaitMoreLeads() {
        int before = acknowledged.size();
        Eventually.isTrue(
                LEADS_BETWEEN_KILLS + " more leads are acknowledged",
                () -> acknowledged.size() >= before + LEADS_BETWEEN_KILLS);
    }

    /** Sends one lead after another; each until it is acknowledged. */
    private void sendLeads(String client) {
        for (int number = 0; !stopping.get(); number++) {
            String name = client + "-" + number;
            while (!isAcknowledged(name)) {
                LockSupport.parkNanos(PAUSE_BEFORE_RETRY.toNanos());
            }
            acknowledged.add(name);
        }
    }

    private boolean isAcknowledged(String name) {
        try {
            HttpResponse<String> answer = http.send(
                    request("/leads")
                            .header("Idempotency-Key", name)
                            .POST(body(Map.of("lastName", name)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 201;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while sending", e);
        }
    }

    /** As people and programs see it: every page of the list of all leads. */
    private void assertThereOnce() throws Exception {
        Map<String, Integer> times = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = get("/leads?view=ALL&limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            for (JsonNode lead : page.at("/items")) {
                times.merge(lead.at("/lastName").asString(), 1, Integer::sum);
            }
            cursor = page.at("/nextCursor").asString("");
        } while (!cursor.isEmpty());
        assertThat(acknowledged).hasSizeGreaterThan(LEADS_BETWEEN_KILLS);
        assertThat(times.keySet()).as("nothing acknowledged is lost").containsAll(acknowledged);
        assertThat(times.values()).as("nothing is there twice").containsOnly(1);
    }

    private String token() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/tokens")
                        .POST(body(Map.of("email", EMAIL, "password", PASSWORD)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body()).at("/token").asString();
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher body(Map<String, ?> value) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(value));
    }
}
