package io.baton.web.lists;

import io.baton.lists.LeadFilter;
import io.baton.lists.LeadOrder;
import io.baton.lists.ListView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list as its address says it: it can be bookmarked and sent to somebody. */
public record ListAddress(
        ListView view,
        LeadFilter filter,
        LeadOrder order,
        @Nullable String cursor) {

    static final String PATH = "/leads";

    static ListAddress of(ListView view) {
        return new ListAddress(view, LeadFilter.NONE, LeadOrder.NEWEST, null);
    }

    /** The same filters on another view, from its beginning. */
    public ListAddress on(ListView other) {
        return new ListAddress(other, filter, order, null);
    }

    public ListAddress by(LeadOrder other) {
        return new ListAddress(view, filter, other, null);
    }

    public ListAddress at(@Nullable String otherCursor) {
        return new ListAddress(view, filter, order, otherCursor);
    }

    public ListAddress with(LeadFilter other) {
        return new ListAddress(view, other, order, null);
    }

    /** The view alone, without filters and search. */
    public ListAddress plain() {
        return new ListAddress(view, LeadFilter.NONE, order, null);
    }

    public String href() {
        return under(PATH);
    }

    /** The address of another page that keeps this list in mind. */
    public String under(String path) {
        Map<String, String> all = new LinkedHashMap<>(parameters());
        if (cursor != null) {
            all.put("cursor", cursor);
        }
        return all.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /** Everything but the place within the list, as a form carries it. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("view", view.name());
        put(all, "q", filter.q());
        for (FilterField field : FilterField.values()) {
            put(all, field.parameter(), field.valueIn(filter));
        }
        if (order != LeadOrder.NEWEST) {
            all.put("sort", order.parameter());
        }
        return all;
    }

    /** The same without the search, for the form that searches. */
    public Map<String, String> parametersBesideSearch() {
        Map<String, String> all = new LinkedHashMap<>(parameters());
        all.remove("q");
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            all.put(name, value);
        }
    }

    /** The order one gets by pressing a column's head: that column, or the other way round. */
    public LeadOrder pressed(LeadOrder.Key key) {
        if (order.key() == key) {
            return LeadOrder.by(key, !order.descending());
        }
        return LeadOrder.by(key, key == LeadOrder.Key.RECEIVED);
    }

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
