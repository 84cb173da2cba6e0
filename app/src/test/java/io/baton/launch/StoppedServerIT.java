package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of two servers on one database one is stopped while it takes leads back, and goes on a minute later: the other has
 * done its work meanwhile, and every lead was taken back once.
 */
@Timeout(600)
class StoppedServerIT {

    private static final String EMAIL = "ada@example.com";
    private static final String PASSWORD = "correct horse battery staple";
    private static final int LEADS = 400;
    private static final int MOST_ROUNDS = 25;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String HALTED =
            "select count(*) from pg_stat_activity where usename = '" + EmbeddedRolesQuery.APP + "'"
                    + " and state = 'idle in transaction' and state_change < clock_timestamp() - interval '1 second'";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private int port;
    private String token = "";

    @Test
    void whatAStoppedServerHeldIsDoneByTheOtherAndOnce(@TempDir Path temporary) throws Exception {
        Path data = temporary.resolve("first");
        Map<String, String> administrator = Map.of("BATON_ADMIN_EMAIL", EMAIL, "BATON_ADMIN_PASSWORD", PASSWORD);
        try (BatonProcess first = BatonProcess.start(data, administrator).awaitReady();
                BatonProcess second = BatonProcess.start(temporary.resolve("second"), sharing(data))
                        .awaitReady()) {
            port = second.port();
            token = post("/tokens", Map.of("email", EMAIL, "password", PASSWORD))
                    .at("/token")
                    .asString();
            List<String> leads = someLeads();
            String ann = ann();
            long rounds = stopInTheMiddle(first, data, leads, ann);

            Eventually.isTrue("the other has taken back the rest", () -> offered(data) == 0);
            assertThat(ofType(data, "REVOKED"))
                    .as("while the first still stands")
                    .isEqualTo(rounds * LEADS);
            first.goOn();
            Eventually.isTrue("the first answers again", () -> first.readiness() == 200);
            Eventually.isTrue("its transaction is over", () -> halted(data) == 0);
            assertThat(ofType(data, "REVOKED"))
                    .as("the first changed nothing of it")
                    .isEqualTo(rounds * LEADS);
            assertThat(count(data, "select count(*) from assignment where state = 'REVOKED'"))
                    .isEqualTo(rounds * LEADS);
            assertThat(count(data, "select count(*) from lead where stage <> 'UNASSIGNED'"))
                    .isZero();
            // in order, so that the second does not lose its database
            second.terminate();
        }
    }

    /** Stops the first server again and again while offers fall due, until it stands in a transaction. */
    private long stopInTheMiddle(BatonProcess first, Path data, List<String> leads, String ann) throws Exception {
        for (long round = 1; round <= MOST_ROUNDS; round++) {
            post("/leads/assign", Map.of("leadIds", leads, "userIds", List.of(ann)));
            long done = ofType(data, "REVOKED");
            Eventually.isTrue("the clock has begun", () -> ofType(data, "REVOKED") > done || isSweeping(data));
            first.stop();
            if (standsInATransaction(data)) {
                return round;
            }
            first.goOn();
            Eventually.isTrue("this round is done", () -> offered(data) == 0);
        }
        throw new AssertionError("in " + MOST_ROUNDS + " rounds the server was never stopped in a transaction");
    }

    /** Whether within two seconds something shows that no server that runs would do. */
    private boolean standsInATransaction(Path data) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (System.nanoTime() < end) {
            if (halted(data) > 0) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private static boolean isSweeping(Path data) throws Exception {
        return count(
                        data,
                        "select count(*) from pg_stat_activity where state <> 'idle'"
                                + " and query like '%assignment%' and usename = '" + EmbeddedRolesQuery.APP + "'")
                > 0;
    }

    private List<String> someLeads() throws Exception {
        String campaign = post(
                        "/campaigns",
                        Map.of(
                                "name",
                                "Short",
                                "revocation",
                                Map.of("after", "PT2S", "clock", "ALWAYS", "mode", "AUTOMATIC")))
                .at("/id")
                .asString();
        List<String> leads = new ArrayList<>();
        for (int number = 0; number < LEADS; number++) {
            leads.add(post("/leads", Map.of("lastName", "Lead " + number, "campaignId", campaign))
                    .at("/id")
                    .asString());
        }
        return leads;
    }

    private String ann() throws Exception {
        String office = get("/me").at("/office/id").asString();
        return post(
                        "/users",
                        Map.of(
                                "email", "ann@example.com",
                                "name", "Ann",
                                "officeId", office,
                                "type", "ADVISOR",
                                "password", PASSWORD))
                .at("/id")
                .asString();
    }

    private static long halted(Path data) throws Exception {
        return count(data, HALTED);
    }

    private static long offered(Path data) throws Exception {
        return count(data, "select count(*) from assignment where state = 'OFFERED'");
    }

    private static long ofType(Path data, String type) throws Exception {
        return count(data, "select count(*) from lead_event where type = '" + type + "'");
    }

    private static long count(Path data, String sql) throws Exception {
        DatabasePasswords passwords = DatabasePasswords.keptIn(data.resolve("database.passwords"));
        return Long.parseLong(Sql.column(address(data, "postgres", passwords.superuser()), sql)
                .getFirst());
    }

    private static DatabaseAddress address(Path data, String user, String password) throws IOException {
        int port =
                Integer.parseInt(Files.readString(data.resolve("database.port")).strip());
        return DatabaseAddress.embedded(port, EmbeddedRolesQuery.DATABASE, user, password);
    }

    /** The settings of a server that shares the database of another. */
    private static Map<String, String> sharing(Path data) throws IOException {
        DatabasePasswords passwords = DatabasePasswords.keptIn(data.resolve("database.passwords"));
        return Map.of(
                "BATON_DATABASE_URL", url(address(data, EmbeddedRolesQuery.APP, passwords.app())),
                "BATON_DATABASE_OWNER_URL", url(address(data, EmbeddedRolesQuery.OWNER, passwords.owner())));
    }

    private static String url(DatabaseAddress address) {
        return "postgresql://" + address.user() + ":" + URLEncoder.encode(address.password(), StandardCharsets.UTF_8)
                + "@" + address.place();
    }

    private JsonNode get(String path) throws Exception {
        return answered(request(path).GET().build());
    }

    private JsonNode post(String path, Map<String, ?> body) throws Exception {
        return answered(request(path)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private JsonNode answered(HttpRequest request) throws Exception {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
