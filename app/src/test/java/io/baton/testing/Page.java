package io.baton.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as it came from the server. */
public final class Page {

    private final HttpResponse<String> response;
    private final Document document;

    Page(HttpResponse<String> response) {
        this.response = response;
        this.document = Jsoup.parse(response.body(), response.uri().toString());
    }

    public int status() {
        return response.statusCode();
    }

    public String path() {
        return response.uri().getPath();
    }

    /** All of its text, as it came. */
    public String source() {
        return response.body();
    }

    /** What a reader sees of it. */
    public String text() {
        return document.text();
    }

    /** For looking closer, by CSS selectors. */
    public Document document() {
        return document;
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** Where it sends the browser on to. */
    public Optional<String> redirect() {
        return status() >= 300 && status() < 400 ? header("Location") : Optional.empty();
    }

    /** Itself, where it has the status; fails readably otherwise. */
    public Page expect(int status) {
        assertThat(status()).as("%s answered %s", response.uri(), text()).isEqualTo(status);
        return this;
    }

    /** What the form with this action would send if nobody typed anything, its buttons left out. */
    Map<String, Object> presetOf(String action) {
        Element form = document.select("form").stream()
                .filter(each -> each.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form with action " + action + " on " + path()));
        Map<String, Object> preset = new LinkedHashMap<>();
        form.select("input[name], textarea[name]").stream()
                .filter(Page::counts)
                .collect(Collectors.groupingBy(
                        each -> each.attr("name"),
                        LinkedHashMap::new,
                        Collectors.mapping(Element::val, Collectors.toList())))
                .forEach((name, values) -> preset.put(name, values.size() == 1 ? values.getFirst() : values));
        form.select("select[name]").forEach(each -> {
            Element selected = each.selectFirst("option[selected]");
            Element first = selected == null ? each.selectFirst("option") : selected;
            if (first != null) {
                preset.put(each.attr("name"), first.val());
            }
        });
        return preset;
    }

    private static boolean counts(Element field) {
        boolean ticks =
                field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
        return !field.attr("type").equals("submit") && (!ticks || field.hasAttr("checked"));
    }
}
