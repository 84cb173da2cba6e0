package io.baton.architecture;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes bodies of forms nobody should send: mostly what the form has, and somewhere what it should not. */
final class HostileForm {

    private static final String URL_ENCODED = "application/x-www-form-urlencoded";
    private static final int FIVE_MEGABYTES = 5 << 20;

    /** As they travel: percent-encoded, or torn. */
    private static final List<String> VALUES = List.of(
            "",
            "+",
            "-1",
            "0",
            "99999999999999999999",
            "1e400",
            "NaN",
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
            "%E2%80%AE%E2%80%8B%EF%BB%BF",
            "%27+or+1%3D1+--",
            "%25_%5C",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "%7B0%2Cchoice%2C0%23x%7D",
            "%24%7B7*7%7D",
            "%0D%0ASet-Cookie%3A+x%3Dy",
            "2026-02-30",
            "9999999999-01-01",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "..%2F..%2Fetc%2Fpasswd",
            "%2F%2Fexample.org",
            "https%3A%2F%2Fexample.org",
            "{}",
            "[]",
            "x%5Bclass%5D");

    static final Body NO_BODY = new Body("", "", "nothing");

    private final Random random;

    HostileForm(Random random) {
        this.random = random;
    }

    /** What travels in a request's body. */
    record Body(String contentType, String text, String description) {

        /** One byte a character: what is torn stays torn. */
        byte[] bytes() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** @param fields what the form sends of itself, its token too */
    Body body(Map<String, String> fields) {
        return switch (random.nextInt(24)) {
            case 0 -> plain(fields, "application/json", "{\"name\": ");
            case 1 -> plain(fields, "text/plain", "");
            case 2 -> plain(fields, "nonsense", "");
            case 3 -> plain(fields, URL_ENCODED + ";charset=nonsense", "");
            case 4 -> plain(fields, URL_ENCODED + ";charset=utf-16", "");
            case 5 -> torn("multipart/form-data");
            case 6 -> torn("multipart/form-data; boundary=");
            case 7 -> torn("multipart/form-data; boundary=x");
            case 8 -> multipart(fields);
            case 9 -> large(fields);
            case 10 -> thousands(fields);
            default -> plain(fields, URL_ENCODED, "");
        };
    }

    private Body plain(Map<String, String> fields, String contentType, String before) {
        String text = before + String.join("&", mutated(fields));
        return new Body(contentType, text, contentType + " " + HostileJson.shortened(text));
    }

    private static Body torn(String contentType) {
        String text = "--x\r\nContent-Disposition: form-data; name=\"name\"; filename=\"a\\\"\r\n\r\nabc\r\n--x";
        return new Body(contentType, text, contentType + " torn");
    }

    private Body multipart(Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> text.append("--x\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(random.nextInt(4) == 0 ? "\u0000\ufffd" : value)
                .append("\r\n"));
        return new Body("multipart/form-data; boundary=x", text + "--x--\r\n", "multipart of " + fields);
    }

    private Body large(Map<String, String> fields) {
        String text = String.join("&", pairs(fields)) + "&name=" + "x".repeat(FIVE_MEGABYTES);
        return new Body(URL_ENCODED, text, "5 MB");
    }

    private Body thousands(Map<String, String> fields) {
        List<String> pairs = pairs(fields);
        String name = random.nextBoolean() ? "leadId" : "surprise";
        for (int i = 0; i < 5_000; i++) {
            pairs.add((name.equals("leadId") ? name : name + i) + "=" + value());
        }
        return new Body(URL_ENCODED, String.join("&", pairs), "5000 fields " + name);
    }

    /** The form with some values wrong, some fields left out, some twice, some unknown. */
    List<String> mutated(Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, good) -> {
            boolean token = name.equals("_csrf") && random.nextInt(12) > 0;
            int manner = token ? 9 : random.nextInt(10);
            switch (manner) {
                case 0 -> {}
                case 1 -> pairs.addAll(List.of(encoded(name) + "=" + value(), encoded(name) + "=" + value()));
                case 2, 3, 4 -> pairs.add(encoded(name) + "=" + value());
                case 5 -> pairs.add(encoded(name) + "[0].x=" + value());
                default -> pairs.add(encoded(name) + "=" + encoded(good));
            }
        });
        if (random.nextInt(5) == 0) {
            pairs.addAll(List.of(value() + "=" + value(), "class.module.classLoader=" + value(), "=", "&"));
        }
        return pairs;
    }

    private static List<String> pairs(Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, good) -> pairs.add(encoded(name) + "=" + encoded(good)));
        return pairs;
    }

    String value() {
        return random.nextInt(30) == 0 ? "x".repeat(20_000) : VALUES.get(random.nextInt(VALUES.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
