package io.baton.lists;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which leads, in which order: a view, what narrows it, and its order. It can be written down as the query of an
 * address and read again later: an address, a saved filter and work over a whole list all name the same leads by it. It
 * opens nothing: whoever reads the list sees of it what he may see then.
 */
public record LeadSelection(ListView view, LeadFilter filter, LeadOrder order) {

    /** One name and value of an address. A name can come several times. */
    public record Parameter(String name, String value) {}

    public static LeadSelection of(ListView view) {
        return new LeadSelection(view, LeadFilter.NONE, LeadOrder.NEWEST);
    }

    public LeadSelection with(LeadFilter other) {
        return new LeadSelection(view, other, order);
    }

    /** What it says, as an address or a form carries it; what narrows nothing is left out. */
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(List.of(new Parameter("view", view.name())));
        add(all, "q", filter.q());
        add(all, "source", filter.source());
        add(all, "campaignId", filter.campaignId());
        add(all, "type", filter.type());
        add(all, "statusId", filter.statusId());
        add(all, "groupId", filter.groupId());
        add(all, "officeId", filter.officeId());
        add(all, "assigneeId", filter.assigneeId());
        filter.conditions().forEach(condition -> add(all, "where", condition.code()));
        if (!order.equals(LeadOrder.NEWEST)) {
            add(all, "sort", order.parameter());
        }
        return all;
    }

    private static void add(List<Parameter> all, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            all.add(new Parameter(name, value.toString()));
        }
    }

    /** The query of an address. */
    public String query() {
        return query(parameters());
    }

    /** Names and values as the query of an address. */
    public static String query(List<Parameter> parameters) {
        return parameters.stream()
                .map(each -> each.name() + "=" + URLEncoder.encode(each.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /**
     * What {@link #query()} wrote down.
     *
     * @throws IllegalArgumentException when it is nothing of ours
     */
    public static LeadSelection read(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int sign = pair.indexOf('=');
            if (sign < 0) {
                throw new IllegalArgumentException("no name and value: " + pair);
            }
            values.computeIfAbsent(pair.substring(0, sign), name -> new ArrayList<>())
                    .add(URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
        }
        Function<String, Optional<String>> one =
                name -> Optional.ofNullable(values.get(name)).map(List::getFirst);
        Function<String, @Nullable UUID> id =
                name -> one.apply(name).map(UUID::fromString).orElse(null);
        LeadFilter filter = new LeadFilter(
                one.apply("q").orElse(null),
                id.apply("officeId"),
                id.apply("assigneeId"),
                id.apply("campaignId"),
                one.apply("source").orElse(null),
                one.apply("type").orElse(null),
                id.apply("statusId"),
                id.apply("groupId"),
                values.getOrDefault("where", List.of()).stream()
                        .map(code -> Condition.find(code).orElseThrow(() -> new IllegalArgumentException(code)))
                        .toList());
        LeadOrder order = one.apply("sort")
                .map(sort -> LeadOrder.find(sort).orElseThrow())
                .orElse(LeadOrder.NEWEST);
        return new LeadSelection(ListView.valueOf(one.apply("view").orElseThrow()), filter, order);
    }
}
