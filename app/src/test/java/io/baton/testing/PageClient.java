package io.baton.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Uses pages as a browser without scripts does: keeps cookies, follows redirects, sends forms with their hidden fields.
 */
public final class PageClient {

    private static final int MOST_REDIRECTS = 10;
    private static final String TOKEN = "_csrf";

    private final URI server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;
    private String token = "";

    /** @param server where it is served; {@link Baton#pages} makes one for the server of the tests */
    public PageClient(URI server) {
        this.server = server;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** Opens a page and follows redirects to where they end. */
    public Page open(String path) {
        return follow(get(path));
    }

    /** Opens a page and does not follow redirects. */
    public Page get(String path) {
        return send(request(path).GET());
    }

    /** Opens a page with further headers, as htmx does; does not follow redirects. */
    public Page getWith(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).GET();
        headers.forEach(request::header);
        return send(request);
    }

    /** Posts fields as they are, without any a form would add; follows no redirect. */
    public Page post(String path, Map<String, ?> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    /** Fills in the page's form with this action and sends it with its hidden fields; follows redirects. */
    public Page submit(Page page, String action, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(page.presetOf(action));
        all.putAll(fields);
        return follow(post(action, all));
    }

    /** Signs in by the form; afterwards the start page is open. */
    public PageClient signIn(Person person) {
        Page form = open("/sign-in");
        Page start = submit(form, "/sign-in", Map.of("email", person.email(), "password", Person.PASSWORD));
        if (start.path().equals("/sign-in")) {
            throw new AssertionError("could not sign in as " + person.email() + ": " + start.text());
        }
        return this;
    }

    /** Posts fields with this session's token, as a form of ours would, whatever page it stood on. */
    public Page postWithToken(String path, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put(TOKEN, token());
        return post(path, all);
    }

    /** Any request as it is; follows no redirect. */
    public Page send(String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return send(request);
    }

    /** Reads an answer that goes on, line by line, until it ends or the thread is stopped. */
    public void lines(String path, Map<String, String> headers, Consumer<String> reader) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).GET();
        headers.forEach(request::setHeader);
        try (Stream<String> lines =
                http.send(request.build(), HttpResponse.BodyHandlers.ofLines()).body()) {
            lines.forEach(reader);
        } catch (IOException | UncheckedIOException e) {
            // The end of it is no failure.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a form of this session has to send along. */
    public String token() {
        if (token.isEmpty()) {
            // Signed in or not, one of the two pages shows a form.
            token = Stream.of("/profile", "/sign-in")
                    .map(this::open)
                    .flatMap(page -> page.document().select("input[name=" + TOKEN + "]").stream())
                    .map(Element::val)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no form has a token"));
        }
        return token;
    }

    public List<HttpCookie> cookies() {
        return List.copyOf(cookies.getCookieStore().getCookies());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html");
    }

    private Page follow(Page page) {
        Page current = page;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            if (current.redirect().isEmpty()) {
                return current;
            }
            current = get(current.redirect().get());
        }
        throw new AssertionError("redirects without end at " + current.path());
    }

    private Page send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            return new Page(http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + request, e);
        }
    }

    private static String encode(Map<String, ?> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> {
            Iterable<?> values = value instanceof Iterable<?> several ? several : List.of(value);
            values.forEach(each -> pairs.add(encode(name) + "=" + encode(String.valueOf(each))));
        });
        return pairs.stream().collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
