package io.baton.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What lists have to find: every lead of the whole table is judged by every filter, said without a thought of indexes,
 * and given its place in every order; then each list is what is left of that.
 */
final class PlainReading {

    /** One list: whose, in which order, and the filter's name. */
    record Asked(UUID userId, LeadOrder order, String filter) {}

    static final List<LeadOrder> ORDERS = List.of(
            LeadOrder.NEWEST,
            LeadOrder.NAME,
            LeadOrder.NUMBER_DOWN,
            LeadOrder.REVOKED_NEXT,
            LeadOrder.byCustomField(field(2), true),
            LeadOrder.byCustomField(field(1), false));

    private static final List<String> IN_ORDER = List.of(
            "received_at desc, id desc",
            "sort_name, id",
            "lead.number desc",
            "revoke_on is null, revoke_on, case when revoke_on is not null then id end, received_at desc, id desc",
            "custom.number is null, custom.number desc, case when custom.number is not null then id end desc,"
                    + " received_at desc, id desc",
            "custom.text is null, custom.text, case when custom.text is not null then id end desc,"
                    + " received_at desc, id desc");

    /** What each condition means. */
    static final Map<Condition, String> CONDITIONS = conditions();

    private final Map<Asked, List<UUID>> found;

    /** The one of {@code many-leads.sql}. */
    private static final String IMPORT = "00000000-0000-7000-800b-000000000002";

    private PlainReading(Map<Asked, List<UUID>> found) {
        this.found = found;
    }

    private static Map<Condition, String> conditions() {
        Map<Condition, String> all = new LinkedHashMap<>();
        all.put(on(1, Condition.Operator.IS, "Town17"), value(1, "text_key = 'town17'"));
        all.put(on(1, Condition.Operator.BEGINS, "town1"), value(1, "text_key like 'town1%'"));
        all.put(on(1, Condition.Operator.IS, "nowhere"), "false");
        all.put(on(1, Condition.Operator.EMPTY), "not " + value(1, "true"));
        all.put(on(2, Condition.Operator.BETWEEN, "100", "9000"), value(2, "number_value between 100 and 9000"));
        all.put(on(2, Condition.Operator.BETWEEN, "100", "110.5"), value(2, "number_value between 100 and 110.5"));
        all.put(on(3, Condition.Operator.BETWEEN, "3", "3"), value(3, "number_value = 3"));
        all.put(on(3, Condition.Operator.FILLED), value(3, "true"));
        all.put(on(4, Condition.Operator.ANY_OF, "hot", "warm"), value(4, "text_value in ('hot', 'warm')"));
        all.put(
                on(5, Condition.Operator.BETWEEN, "2026-02-01", "2026-02-03"),
                value(5, "date_value between '2026-02-01' and '2026-02-03'"));
        all.put(on(6, Condition.Operator.YES), value(6, "tick_value"));
        all.put(on(6, Condition.Operator.NO), "not " + value(6, "tick_value"));
        String repeats = "exists (select from lead_duplicate d where d.lead_id = lead.id)";
        all.put(Condition.of("duplicate", Condition.Operator.YES), repeats);
        all.put(Condition.of("duplicate", Condition.Operator.NO), "not " + repeats);
        String known = "(contact_id is not null or exists (select from lead_match_key m join contact_match_key c"
                + " on c.match_key = m.match_key where m.lead_id = lead.id))";
        all.put(Condition.of("contactExists", Condition.Operator.YES), known);
        all.put(Condition.of("contactExists", Condition.Operator.NO), "not " + known);
        all.put(
                Condition.of("import", Condition.Operator.IS, IMPORT),
                "exists (select from import_row i where i.lead_id = lead.id and i.import_id = '" + IMPORT + "')");
        all.put(
                Condition.of("stage", Condition.Operator.ANY_OF, "ASSIGNED", "ACCEPTED"),
                "stage in ('ASSIGNED', 'ACCEPTED')");
        all.put(
                Condition.of("received", Condition.Operator.BETWEEN, "2025-03-01", "2025-03-02"),
                "received_at >= timestamp '2025-03-01' at time zone ':zone'"
                        + " and received_at < timestamp '2025-03-03' at time zone ':zone'");
        return all;
    }

    /** The fields of {@code many-leads.sql}: text, number, integer, choice, date and tick. */
    static UUID field(int place) {
        return UUID.fromString("00000000-0000-7000-8009-00000000000" + place);
    }

    private static Condition on(int place, Condition.Operator operator, String... values) {
        return Condition.of(Condition.custom(field(place)), operator, values);
    }

    private static String value(int place, String condition) {
        return "exists (select from lead_custom_value v where v.lead_id = lead.id and v.field_id = '" + field(place)
                + "' and " + condition + ")";
    }

    /** Reads the first leads of every list of these users, of one organisation and one zone, at once. */
    static PlainReading of(TestDatabase database, List<ActingUser> users, Map<String, LeadFilter> filters, int most) {
        assertThat(users)
                .extracting(ActingUser::zone)
                .containsOnly(users.getFirst().zone());
        return new PlainReading(database.asSuperuser(sql -> {
            List<String> names = List.copyOf(filters.keySet());
            judge(sql, users.getFirst(), names.stream().map(filters::get).toList());
            Map<Asked, List<UUID>> all = new HashMap<>();
            for (ActingUser user : users) {
                for (int order = 0; order < ORDERS.size(); order++) {
                    for (int filter = 0; filter < names.size(); filter++) {
                        all.put(
                                new Asked(user.id(), ORDERS.get(order), names.get(filter)),
                                sql.fetch("select id from judged where filter_" + filter + " and " + seenBy(user)
                                                + " order by order_" + order + " limit " + most)
                                        .getValues(0, UUID.class));
                    }
                }
            }
            return all;
        }));
    }

    List<UUID> find(Asked list) {
        return Objects.requireNonNull(found.get(list));
    }

    private static void judge(DSLContext sql, ActingUser user, List<LeadFilter> filters) {
        List<String> columns = new ArrayList<>(List.of("lead.id", "holding_office_id", "holder_user_id"));
        for (int order = 0; order < ORDERS.size(); order++) {
            columns.add("row_number() over (order by " + IN_ORDER.get(order) + ") as order_" + order);
        }
        for (int filter = 0; filter < filters.size(); filter++) {
            columns.add("coalesce(" + meaning(filters.get(filter), user) + ", false) as filter_" + filter);
        }
        sql.execute("create temporary table judged on commit drop as select " + String.join(", ", columns)
                + " from lead left join (select lead_id, max(number_value) filter (where field_id = '" + field(2)
                + "') as number, max(text_key) filter (where field_id = '" + field(1)
                + "') as text from lead_custom_value group by lead_id) custom on custom.lead_id = lead.id"
                + " where organisation_id = '" + user.organisationId() + "'");
    }

    private static String meaning(LeadFilter filter, ActingUser user) {
        List<String> all = new ArrayList<>(List.of("true"));
        equal(all, "holding_office_id", filter.officeId());
        equal(all, "holder_user_id", filter.assigneeId());
        equal(all, "campaign_id", filter.campaignId());
        equal(all, "source", filter.source());
        equal(all, "type", filter.type());
        equal(all, "status_id", filter.statusId());
        equal(all, "lead.group_id", filter.groupId());
        String q = filter.q();
        if (q != null) {
            for (String word : q.toLowerCase(Locale.ROOT).split(" ")) {
                all.add("search_text like '% " + word + "%'");
            }
        }
        filter.conditions()
                .forEach(condition -> all.add(Objects.requireNonNull(CONDITIONS.get(condition))
                        .replace(":zone", user.zone().getId())));
        return String.join(" and ", all);
    }

    private static void equal(List<String> all, String column, @Nullable Object value) {
        if (value != null) {
            all.add(column + " = '" + value + "'");
        }
    }

    private static String seenBy(ActingUser user) {
        if (!user.may(Right.LEAD_VIEW_OFFICE)) {
            return "holder_user_id = '" + user.id() + "'";
        }
        return user.visibleOffices().stream()
                .map(office -> "'" + office + "'")
                .collect(Collectors.joining(", ", "holding_office_id in (", ")"));
    }
}
