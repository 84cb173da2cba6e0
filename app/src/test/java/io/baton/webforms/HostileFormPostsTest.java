package io.baton.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Soak;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What nobody should send to a form: never a fault, never anything of the inside, always a page. */
class HostileFormPostsTest extends WebFormStory {

    private static final long SEED = 20_261_126;
    private static final int FIVE_MEGABYTES = 5 << 20;
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";

    private static final List<String> FIELDS = List.of(
            "firstName",
            "lastName",
            "email",
            "phone",
            "birthDate",
            "country",
            "message",
            "consent",
            "topic",
            "token",
            "custom.budget",
            "custom.wants",
            "street",
            "_csrf",
            "nonce");

    /** As they travel: percent-encoded, or torn. */
    private static final List<String> VALUES = List.of(
            "",
            "+",
            "true",
            "null",
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%FF%FE",
            "%C3%28",
            "%zz",
            "%",
            "%F0%9F%98%80",
            "%E2%80%AE%D7%A9%D7%9C%D7%95%D7%9D",
            "%E2%80%8B%EF%BB%BF",
            "%27+or+1%3D1+--",
            "%3Cscript%3E",
            "%24%7B7*7%7D",
            "%7B0%2Cchoice%2C0%23x%7D",
            "%0D%0ASet-Cookie%3A+x%3Dy",
            "2026-02-30",
            "9999999999-01-01",
            "1e999999999",
            "NaN",
            "-1",
            "99999999999999999999",
            "..%2F..%2Fetc",
            "x%5B0%5D",
            "%2B49+30+1234567",
            "zoe%40example.org",
            "O%27Neil",
            "%D8%B9%D8%A8%D8%AF",
            "Z%CC%B7a%CC%B4l%CC%B5g%CC%B6o");

    private final Random random = new Random(SEED);
    private final Person cora = given.coordinator("Cora");

    @Test
    void noneIsAnsweredWithAFault() {
        Person ada = given.organisation().administrator();
        for (String kind : List.of("NUMBER", "TEXT")) {
            api.as(ada)
                    .post("/custom-fields")
                    .body(Map.of("label", kind.equals("NUMBER") ? "Budget" : "Wants", "kind", kind))
                    .send()
                    .expect(201);
        }
        List<Map<String, String>> fields = new ArrayList<>();
        FIELDS.stream()
                .filter(name ->
                        !List.of("consent", "topic", "token", "_csrf", "nonce").contains(name))
                .forEach(name -> fields.add(Map.of("name", name)));
        ApiAnswer form =
                form(cora, Map.of("fields", fields, "consent", Map.of("text", "You may call me.", "required", false)));
        List<String> faults = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < Soak.times(400, 4_000); i++) {
            if (i % 50 == 0) {
                clock.advance(FormLimits.WINDOW);
            }
            PageClient stranger = baton.pages();
            String token = random.nextInt(3) == 0
                    ? ""
                    : stranger.open(path(form))
                            .document()
                            .select("[name=token]")
                            .val();
            String body = body(token);
            Page page = stranger.send(
                    "POST",
                    path(form),
                    Map.of("Content-Type", contentType()),
                    body.getBytes(StandardCharsets.ISO_8859_1));
            statuses.merge(page.status(), 1, Integer::sum);
            if (page.status() >= 500 || (page.status() >= 400 && !isReadable(page))) {
                faults.add(
                        page.status() + " " + page.text() + " for " + body.substring(0, Math.min(400, body.length())));
            }
        }
        assertThat(faults.stream().limit(10)).as("%s faults", faults.size()).isEmpty();
        assertThat(statuses).containsKeys(200, 303, 400, 422);
        // Whatever came of it can be looked at.
        PageClient pages = baton.pages().signIn(cora);
        pages.open("/leads/quarantine").expect(200);
        pages.open("/leads?view=UNASSIGNED").expect(200);
    }

    private static boolean isReadable(Page page) {
        boolean inside = List.of("Exception", "\tat ", "org.springframework", "io.baton.", "SQL").stream()
                .anyMatch(page.text()::contains);
        return !inside && !page.document().select("h1").text().isBlank();
    }

    private String contentType() {
        return switch (random.nextInt(20)) {
            case 0 -> "application/json";
            case 1 -> "text/plain";
            case 2 -> "nonsense";
            case 3 -> URL_ENCODED + ";charset=nonsense";
            case 4 -> "multipart/form-data; boundary=x";
            default -> URL_ENCODED;
        };
    }

    private String body(String token) {
        int manner = random.nextInt(40);
        if (manner == 0) {
            return "lastName=" + "x".repeat(FIVE_MEGABYTES);
        }
        StringBuilder body = new StringBuilder(manner == 1 ? "x=1&".repeat(20_000) : "");
        Map<String, String> values = new HashMap<>(Map.of(
                "lastName",
                "Lee",
                "email",
                "lee%40example.org",
                "token",
                URLEncoder.encode(token, StandardCharsets.UTF_8)));
        for (int i = random.nextInt(4); i > 0; i--) {
            String value = random.nextInt(30) == 0 ? "x".repeat(20_000) : VALUES.get(random.nextInt(VALUES.size()));
            values.put(FIELDS.get(random.nextInt(FIELDS.size())), value);
        }
        values.forEach(
                (name, value) -> body.append(name).append('=').append(value).append('&'));
        if (random.nextInt(10) == 0) {
            body.append("lastName=Twice&class.module.classLoader=x&lastName[0].x=y&=&%00=%00");
        }
        return body.toString();
    }

    @Test
    void namesOfAllScriptsArriveAsTheyWereTyped() {
        ApiAnswer form = form(cora);
        List<String> names = List.of("Ünal", "O’Neil", "عبد الله", "שלום", "山田", "Đặng", "😀 Smith", "a\u202Eb");
        for (String name : names) {
            assertThat(sent(form, Map.of("lastName", name, "email", "x@example.org"))
                            .text())
                    .contains("Thank you");
        }
        assertThat(leads(cora).stream().map(lead -> lead.at("/lastName").asString()))
                .containsExactlyElementsOf(names);
    }

    @Test
    void fiveMegabytesAreTooMuchAndSaidSo() {
        ApiAnswer form = form(cora);
        Page page = baton.pages()
                .send(
                        "POST",
                        path(form),
                        Map.of("Content-Type", URL_ENCODED),
                        ("lastName=" + "x".repeat(FIVE_MEGABYTES)).getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isBetween(400, 413);
        assertThat(page.document().select("h1").text()).isNotBlank();
        assertThat(leads(cora)).isEmpty();
    }
}
