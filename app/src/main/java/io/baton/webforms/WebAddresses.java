package io.baton.webforms;

import io.baton.shared.FieldProblem;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of other websites that a form names. They go into headers, so that they are read to the letter. */
final class WebAddresses {

    static final int LONGEST = 1000;
    static final int MOST_ORIGINS = 20;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

    private static final Pattern ORIGIN =
            Pattern.compile("https://(?:\\*\\.)?" + LABEL + "(?:\\." + LABEL + ")+(?::[0-9]{1,5})?");

    private WebAddresses() {}

    /** Where one is led after sending: an address of the web by https, or null. */
    static @Nullable String redirect(String field, @Nullable String typed, List<FieldProblem> problems) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST) {
            problems.add(FieldProblem.tooLong(field, LONGEST));
            return null;
        }
        Optional<String> address = parse(text)
                .filter(uri -> uri.getUserInfo() == null)
                .filter(uri -> ORIGIN.matcher(originOf(uri)).matches())
                .map(URI::toASCIIString);
        if (address.isEmpty()) {
            problems.add(FieldProblem.malformed(field, "an address such as https://www.example.org/thanks"));
        }
        return address.orElse(null);
    }

    /** Websites by their origins; {@code *.} stands for all below a domain. */
    static List<String> origins(String field, List<String> typed, List<FieldProblem> problems) {
        if (typed.size() > MOST_ORIGINS) {
            problems.add(new FieldProblem(field, "TOO_MANY", "must have at most " + MOST_ORIGINS + " entries"));
            return List.of();
        }
        List<String> origins = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            Optional<String> origin = origin(typed.get(i).strip());
            if (origin.isEmpty()) {
                problems.add(FieldProblem.malformed(
                        field + "[" + i + "]", "a website such as https://www.example.org, without a path"));
            }
            origin.filter(each -> !origins.contains(each)).ifPresent(origins::add);
        }
        return origins;
    }

    private static Optional<String> origin(String typed) {
        String text = typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed;
        int host = text.indexOf("://");
        if (text.length() > LONGEST || host < 0) {
            return Optional.empty();
        }
        try {
            String ascii = IDN.toASCII(text.substring(host + 3)).toLowerCase(Locale.ROOT);
            return Optional.of(text.substring(0, host + 3).toLowerCase(Locale.ROOT) + ascii)
                    .filter(origin -> ORIGIN.matcher(origin).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text).parseServerAuthority());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String originOf(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
    }
}
