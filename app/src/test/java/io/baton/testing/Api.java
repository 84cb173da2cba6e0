package io.baton.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A REST client: {@code api.as(ann).post("/leads").key("k").body(Map.of(…)).send()}. Paths are below {@code /api/v1}.
 */
public final class Api {

    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final String BASE = "/api/v1";

    private final URI server;
    private final @Nullable String bearer;

    Api(URI server, @Nullable String bearer) {
        this.server = server;
        this.bearer = bearer;
    }

    /** The same, signed in by a token or an API key. */
    public Api withBearer(String newBearer) {
        return new Api(server, newBearer);
    }

    /** The same, signed in as somebody. */
    public Api as(Person person) {
        return withBearer(person.token());
    }

    public ApiRequest get(String path) {
        return request("GET", path);
    }

    public ApiRequest post(String path) {
        return request("POST", path);
    }

    public ApiRequest patch(String path) {
        return request("PATCH", path);
    }

    /** Any method; a path that does not begin with a slash is below {@code /api/v1} too. */
    public ApiRequest request(String method, String path) {
        return at(method, BASE + (path.startsWith("/") ? path : "/" + path));
    }

    /** Any method on any path of the server. */
    public ApiRequest at(String method, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, application/problem+json");
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return new ApiRequest(method, path, request);
    }
}
