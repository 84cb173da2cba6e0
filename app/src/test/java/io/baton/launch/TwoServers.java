package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two servers as an operator runs them on one database, which is the first one's. */
final class TwoServers implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple";

    private static final String EMAIL = "ada@example.com";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path data;
    private final Map<String, String> settings;
    private BatonProcess first;
    private final BatonProcess second;
    private final String administrator;

    private TwoServers(Path data, Map<String, String> settings, BatonProcess first, BatonProcess second)
            throws Exception {
        this.data = data;
        this.settings = settings;
        this.first = first;
        this.second = second;
        this.administrator = signIn(EMAIL);
    }

    static TwoServers start(Path temporary) throws Exception {
        return start(temporary, Map.of());
    }

    /** @param settings of both, beside those of the database */
    static TwoServers start(Path temporary, Map<String, String> settings) throws Exception {
        Path data = temporary.resolve("first");
        Map<String, String> ofFirst =
                with(settings, Map.of("BATON_ADMIN_EMAIL", EMAIL, "BATON_ADMIN_PASSWORD", PASSWORD));
        BatonProcess first = BatonProcess.start(data, ofFirst).awaitReady();
        try {
            BatonProcess second = BatonProcess.start(temporary.resolve("second"), with(settings, sharing(data)));
            try {
                return new TwoServers(data, ofFirst, first, second.awaitReady());
            } catch (Exception | AssertionError e) {
                second.close();
                throw e;
            }
        } catch (Exception | AssertionError e) {
            first.close();
            throw e;
        }
    }

    private static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
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

    private static DatabaseAddress address(Path data, String user, String password) throws IOException {
        int port =
                Integer.parseInt(Files.readString(data.resolve("database.port")).strip());
        return DatabaseAddress.embedded(port, EmbeddedRolesQuery.DATABASE, user, password);
    }

    BatonProcess first() {
        return first;
    }

    /** After it has ended; the database went on without it. */
    void startFirstAgain() throws IOException {
        first = BatonProcess.start(data, settings).awaitReady();
    }

    BatonProcess second() {
        return second;
    }

    /** What stands first in each row, as nobody but the database’s superuser sees it: of all organisations. */
    List<String> column(String sql) throws IOException, SQLException {
        DatabasePasswords passwords = DatabasePasswords.keptIn(data.resolve("database.passwords"));
        return Sql.column(address(data, "postgres", passwords.superuser()), sql);
    }

    long count(String sql) throws IOException, SQLException {
        return Long.parseLong(column(sql).getFirst());
    }

    long eventsOfType(String type) throws IOException, SQLException {
        return count("select count(*) from lead_event where type = '" + type + "'");
    }

    /** Who works at the administrator’s office, and signs in with {@link #PASSWORD}. */
    String advisor(String name) throws Exception {
        String office = get(second, administrator, "/me").at("/office/id").asString();
        return post(
                        "/users",
                        Map.of(
                                "email", email(name),
                                "name", name,
                                "officeId", office,
                                "type", "ADVISOR",
                                "password", PASSWORD))
                .at("/id")
                .asString();
    }

    static String email(String name) {
        return name.toLowerCase(Locale.ROOT) + "@example.com";
    }

    /** A campaign whose offers are taken back after so long. */
    String campaign(Duration after) throws Exception {
        return post(
                        "/campaigns",
                        Map.of(
                                "name",
                                "Short",
                                "revocation",
                                Map.of("after", after.toString(), "clock", "ALWAYS", "mode", "AUTOMATIC")))
                .at("/id")
                .asString();
    }

    List<String> leads(int many, String campaign) throws Exception {
        List<String> leads = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            leads.add(post("/leads", Map.of("lastName", "Lead " + number, "campaignId", campaign))
                    .at("/id")
                    .asString());
        }
        return leads;
    }

    /** A token of somebody, from the second server. */
    String signIn(String email) throws Exception {
        return post(second, "", "/tokens", Map.of("email", email, "password", PASSWORD))
                .at("/token")
                .asString();
    }

    /** As the administrator, at the second server. */
    JsonNode post(String path, Map<String, ?> body) throws Exception {
        return post(second, administrator, path, body);
    }

    JsonNode post(BatonProcess server, String token, String path, Map<String, ?> body) throws Exception {
        return answered(request(server, token, path)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    JsonNode get(BatonProcess server, String token, String path) throws Exception {
        return answered(request(server, token, path).GET().build());
    }

    /** What a server tells until it ends or is closed; never ends by itself. */
    Stream<String> lines(BatonProcess server, String token, String path) throws Exception {
        HttpResponse<Stream<String>> answer =
                http.send(request(server, token, path).GET().build(), BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode answered(HttpRequest request) throws Exception {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder request(BatonProcess server, String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** The second ends first, so that it does not lose its database. */
    @Override
    public void close() throws IOException {
        try {
            second.close();
        } finally {
            first.close();
        }
    }
}
