package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Multipart;
import io.baton.testing.Soak;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file is brought in while the server is killed again and again: every row becomes a lead exactly once, and the
 * counts add up.
 */
@Timeout(1800)
class ImportSurvivesKillsIT {

    private static final int ROWS = Soak.times(6_000, 100_000);
    private static final int KILLS = Soak.times(2, 5);
    private static final String EMAIL = "ada@example.com";
    private static final String PASSWORD = "correct horse battery staple";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private int port;
    private String token = "";

    @Test
    void everyRowIsALeadExactlyOnce(@TempDir Path temporary) throws Exception {
        Path data = temporary.resolve("data");
        BatonProcess baton = start(data);
        token = post(
                        "/tokens",
                        "application/json",
                        JSON.writeValueAsBytes(Map.of("email", EMAIL, "password", PASSWORD)))
                .at("/token")
                .asString();
        Multipart parts = new Multipart().file("file", "many.csv", file());
        String id =
                post("/imports", parts.contentType(), parts.bytes()).at("/id").asString();
        for (int kill = 1; kill <= KILLS; kill++) {
            int share = ROWS * kill / (KILLS + 1);
            Eventually.isTrue("rows are taken up to " + share, () -> taken(id) >= share);
            baton.kill();
            baton.close();
            baton = start(data);
        }
        Eventually.isTrue(
                "it is done",
                () -> get("/imports/" + id).at("/state").asString().equals("DONE"));
        assertWhole(data, get("/imports/" + id));
        baton.terminate();
        baton.close();
    }

    private static void assertWhole(Path data, JsonNode done) throws Exception {
        assertThat(done.at("/counts/rejected").asInt()).isEqualTo(ROWS / 100);
        assertThat(done.at("/counts/taken").asInt()).isEqualTo(ROWS - ROWS / 100);
        assertThat(done.at("/progress/done").asInt()).isEqualTo(ROWS);
        assertThat(count(data, "select count(*) from lead")).isEqualTo(ROWS - ROWS / 100);
        assertThat(count(data, "select count(distinct last_name) from lead")).isEqualTo(ROWS - ROWS / 100);
        assertThat(count(data, "select count(*) from import_row")).isEqualTo(ROWS);
        assertThat(count(data, "select count(*) from import_row where outcome = 'REJECTED'"))
                .isEqualTo(ROWS / 100);
        assertThat(count(data, "select count(*) from import_row r join lead l on l.id = r.lead_id"))
                .isEqualTo(ROWS - ROWS / 100);
    }

    /** As the superuser, whom no policy binds. */
    private static int count(Path data, String sql) throws Exception {
        int port =
                Integer.parseInt(Files.readString(data.resolve("database.port")).strip());
        String password =
                DatabasePasswords.keptIn(data.resolve("database.passwords")).superuser();
        DatabaseAddress all = DatabaseAddress.embedded(port, EmbeddedRolesQuery.DATABASE, "postgres", password);
        return Integer.parseInt(Sql.column(all, sql).getFirst());
    }

    /** Each hundredth row has no last name. */
    private static byte[] file() {
        StringBuilder text = new StringBuilder("First name,Last name,E-mail,Phone,Postcode,Comment\n");
        for (int row = 1; row <= ROWS; row++) {
            text.append("Ann,")
                    .append(row % 100 == 0 ? "" : "Lee" + row)
                    .append(",lee")
                    .append(row)
                    .append("@example.com,020 7946 0")
                    .append(row % 900 + 100)
                    .append(",LS1 1AA,wants a call\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private BatonProcess start(Path data) throws IOException {
        BatonProcess baton = BatonProcess.start(
                        data, Map.of("BATON_ADMIN_EMAIL", EMAIL, "BATON_ADMIN_PASSWORD", PASSWORD))
                .awaitReady();
        port = baton.port();
        return baton;
    }

    private int taken(String id) throws Exception {
        JsonNode view = get("/imports/" + id);
        assertThat(view.at("/state").asString()).as(view.toString()).isIn("CHECKING", "RUNNING", "DONE");
        return view.at("/progress/done").asInt();
    }

    private JsonNode get(String path) throws Exception {
        return answer(request(path).GET());
    }

    private JsonNode post(String path, String type, byte[] body) throws Exception {
        return answer(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private JsonNode answer(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
