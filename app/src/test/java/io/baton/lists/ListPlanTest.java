package io.baton.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.access.UserType;
import io.baton.catalogue.Catalogue;
import io.baton.testing.Office;
import io.baton.testing.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How the database carries out the queries of lists, as the app role and under row-level security: no list reads a
 * table whole, and one that is a plain view in an order of an index reads no more than it shows.
 */
class ListPlanTest extends ListStory {

    private static final List<ListView> VIEWS = List.of(
            ListView.UNASSIGNED,
            ListView.ASSIGNED_TO_ME,
            ListView.UNACCEPTED,
            ListView.ACCEPTED,
            ListView.REJECTED,
            ListView.REVOKED,
            ListView.DISPATCHED,
            ListView.CLOSED,
            ListView.ALL);

    private static final int PAGES = 3;

    /** What conditions ask, as one would say it without a thought of indexes. */
    private static final Map<Condition, String> PLAINLY = plainly();

    private static Map<Condition, String> plainly() {
        Map<Condition, String> all = new java.util.LinkedHashMap<>();
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
                Condition.of("stage", Condition.Operator.ANY_OF, "ASSIGNED", "ACCEPTED"),
                "stage in ('ASSIGNED', 'ACCEPTED')");
        all.put(
                Condition.of("received", Condition.Operator.BETWEEN, "2025-03-01", "2025-03-02"),
                "received_at >= timestamp '2025-03-01' at time zone ':zone'"
                        + " and received_at < timestamp '2025-03-03' at time zone ':zone'");
        return all;
    }

    private static String value(int place, String condition) {
        return "exists (select from lead_custom_value v where v.lead_id = lead.id and v.field_id = '" + field(place)
                + "' and " + condition + ")";
    }

    private final List<Query> asked = new ArrayList<>();

    @Test
    void everyListOfEverybodyIsReadThroughIndexes() {
        List<Person> people = population();
        Map<String, LeadFilter> filters = filters(people.getLast());
        Map<String, List<String>> faults = new TreeMap<>();
        for (Person person : people) {
            filters.forEach((name, filter) -> requests(filter).forEach(request -> {
                List<String> found = read(person, user -> faultsOf(user, request));
                if (!found.isEmpty()) {
                    faults.put(person.name() + " " + request.view() + " " + request.order() + " " + name, found);
                }
            }));
        }
        assertThat(faults).isEmpty();
        aTableReadWholeIsSeen(people.getFirst());
        everyWayFindsTheSame(people, filters);
    }

    /** Walks, tokens and gathering find what a plain reading of the whole table finds. */
    private void everyWayFindsTheSame(List<Person> people, Map<String, LeadFilter> filters) {
        for (Person person : people) {
            for (LeadOrder order : List.of(
                    LeadOrder.NEWEST,
                    LeadOrder.NAME,
                    LeadOrder.NUMBER_DOWN,
                    LeadOrder.byCustomField(field(2), true),
                    LeadOrder.byCustomField(field(1), false))) {
                for (Map.Entry<String, LeadFilter> filter : filters.entrySet()) {
                    LeadListRequest request =
                            LeadListRequest.of(ListView.ALL).with(order).with(filter.getValue());
                    List<UUID> expected =
                            read(person, user -> plainly(user, request.limitedTo(PAGES * request.limit())));
                    assertThat(pages(person, request))
                            .as("%s %s %s", person.name(), order, filter.getKey())
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** The first pages of a list, one after the other as a reader turns them. */
    private List<UUID> pages(Person person, LeadListRequest first) {
        List<UUID> read = new ArrayList<>();
        LeadListRequest request = first;
        for (int page = 0; page < PAGES; page++) {
            LeadListRequest asked = request;
            LeadPage<UUID> found =
                    read(person, user -> baton.bean(LeadList.class).ids(user, asked));
            read.addAll(found.items());
            if (found.nextCursor() == null) {
                break;
            }
            request = request.from(found.nextCursor());
        }
        return read;
    }

    private List<UUID> plainly(ActingUser user, LeadListRequest request) {
        LeadFilter filter = request.filter();
        String order = switch (request.order().parameter()) {
            case "-received" -> "received_at desc, id desc";
            case "name" -> "sort_name, id";
            case "-number" -> "number desc";
            default -> custom(request.order());
        };
        StringBuilder sql = new StringBuilder(
                "select id from lead left join lateral (select text_key, number_value from lead_custom_value"
                        + " where lead_id = lead.id and field_id::text = '"
                        + request.order().customFieldId() + "') its on true"
                        + " where organisation_id = '" + user.organisationId() + "'");
        if (user.may(Right.LEAD_VIEW_OFFICE)) {
            sql.append(" and holding_office_id in ('")
                    .append(user.visibleOffices().stream().map(UUID::toString).collect(Collectors.joining("', '")))
                    .append("')");
        } else {
            sql.append(" and holder_user_id = '").append(user.id()).append("'");
        }
        equal(sql, "holding_office_id", filter.officeId());
        equal(sql, "holder_user_id", filter.assigneeId());
        equal(sql, "campaign_id", filter.campaignId());
        equal(sql, "source", filter.source());
        equal(sql, "type", filter.type());
        equal(sql, "status_id", filter.statusId());
        equal(sql, "group_id", filter.groupId());
        String q = filter.q();
        if (q != null) {
            for (String word : q.toLowerCase(Locale.ROOT).split(" ")) {
                sql.append(" and search_text like '% ").append(word).append("%'");
            }
        }
        filter.conditions()
                .forEach(condition -> sql.append(" and ")
                        .append(Objects.requireNonNull(PLAINLY.get(condition))
                                .replace(":zone", user.zone().getId())));
        sql.append(" order by ").append(order).append(" limit ").append(request.limit());
        return baton.bean(DSLContext.class).fetch(sql.toString()).getValues(0, UUID.class);
    }

    private static String custom(LeadOrder order) {
        String column = field(2).equals(order.customFieldId()) ? "number_value" : "text_key";
        String direction = order.descending() ? " desc" : "";
        return column + " is null, " + column + direction + ", case when " + column + " is not null then id end"
                + direction + ", received_at desc, id desc";
    }

    private static UUID field(int place) {
        return UUID.fromString("00000000-0000-7000-8009-00000000000" + place);
    }

    private static Condition on(int place, Condition.Operator operator, String... values) {
        return Condition.of(Condition.custom(field(place)), operator, values);
    }

    private static void equal(StringBuilder sql, String column, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = '").append(value).append("'");
        }
    }

    /**
     * Plain views in every order; narrowed ones in one order of each kind, and in a short, a middling and a long view.
     */
    private static List<LeadListRequest> requests(LeadFilter filter) {
        boolean plain = filter.equals(LeadFilter.NONE);
        List<LeadOrder> orders = new ArrayList<>(List.of(
                LeadOrder.byCustomField(field(2), true),
                LeadOrder.byCustomField(field(1), false),
                LeadOrder.byCustomField(field(3), false)));
        orders.addAll(plain ? LeadOrder.standard() : List.of(LeadOrder.NEWEST, LeadOrder.NAME, LeadOrder.NUMBER_DOWN));
        List<ListView> views = plain ? VIEWS : List.of(ListView.UNACCEPTED, ListView.UNASSIGNED, ListView.ALL);
        return views.stream()
                .flatMap(view -> orders.stream()
                        .map(order -> LeadListRequest.of(view).with(order).with(filter)))
                .toList();
    }

    /** The checker itself: it must see what it is there to refuse. */
    private void aTableReadWholeIsSeen(Person person) {
        List<String> found = read(person, user -> {
            DSLContext database = baton.bean(DSLContext.class);
            Query query = database.query("select id from lead order by display_name limit 51");
            return ListPlan.of(database, query).faults(1_000);
        });
        assertThat(found).isNotEmpty();
    }

    private List<String> faultsOf(ActingUser user, LeadListRequest request) {
        DSLContext database = baton.bean(DSLContext.class);
        DSLContext listening = listening(database.configuration());
        asked.clear();
        LeadListQuery leads = new LeadListQuery(listening);
        ClueQuery clues = new ClueQuery(listening);
        LeadFinder finder = new LeadFinder(leads, clues);
        LeadList recorded = new LeadList(
                finder,
                new CustomOrderFinder(new CustomOrderQuery(listening), leads, finder, clues),
                baton.bean(FilterConditions.class),
                new LeadRowQuery(listening),
                new ViewCountQuery(listening),
                new SourceQuery(listening),
                new CustomCellQuery(listening),
                baton.bean(Catalogue.class));
        recorded.page(user, request);
        boolean plain = request.filter().equals(LeadFilter.NONE)
                && request.order().key() != null
                && request.view().clues().isEmpty()
                && (user.may(Right.LEAD_VIEW_OFFICE) && request.view() != ListView.ASSIGNED_TO_ME);
        long most = plain
                ? (request.limit() + 1L) * Anchor.MOST_STREAMS
                : 2L * LeadFinder.LONG_WALK + 2L * words(request.filter()) * ClueQuery.COUNT_TO;
        List<String> faults = new ArrayList<>();
        for (Query query : List.copyOf(asked)) {
            faults.addAll(ListPlan.of(database, query).faults(most));
        }
        return faults;
    }

    private static int words(LeadFilter filter) {
        String q = filter.q();
        return q == null ? 1 : q.split(" ").length;
    }

    private DSLContext listening(Configuration configuration) {
        return DSL.using(configuration.deriveAppending(new ExecuteListener() {
            @Override
            public void renderEnd(ExecuteContext context) {
                if (context.query() != null) {
                    asked.add(context.query());
                }
            }
        }));
    }

    /** One of each scope: an office, two offices, all of them, and the own leads. */
    private List<Person> population() {
        Office leeds = given.office("Leeds");
        Office hull = given.office("Hull", leeds);
        given.office("Porto");
        Person cora =
                given.user("Cora").type(UserType.COORDINATOR_ADVISOR).in(hull).exists();
        Person two = given.user("Two")
                .type(UserType.COORDINATOR)
                .in(leeds)
                .seesAllOfficesBelow()
                .exists();
        Person all = given.user("All")
                .type(UserType.COORDINATOR)
                .seesAllOfficesBelow()
                .exists();
        Person ann = given.advisor("Ann");
        for (int i = 0; i < 28; i++) {
            given.advisor("Advisor " + i);
        }
        for (int i = 0; i < 20; i++) {
            rows.campaign("Campaign " + i);
        }
        String seed = resource("/lists/many-leads.sql")
                .replace("${organisation}", given.organisation().id().toString());
        database.asSuperuser(sql -> {
            int written = sql.execute("set local session_replication_role = replica");
            for (String statement : seed.split(";\n")) {
                if (!statement.isBlank()) {
                    written += sql.execute(statement);
                }
            }
            return written;
        });
        database.vacuum();
        return List.of(cora, two, all, ann);
    }

    private Map<String, LeadFilter> filters(Person ann) {
        UUID organisation = given.organisation().id();
        UUID campaign = one(organisation, "select campaign_id from lead where campaign_id is not null limit 1");
        UUID status = one(organisation, "select status_id from lead where status_id is not null limit 1");
        UUID office = one(organisation, "select holding_office_id from lead limit 1");
        UUID common = one(organisation, "select group_id from lead limit 1");
        UUID rare = one(organisation, "select id from lead_group where id not in (select group_id from lead) limit 1");
        Map<String, LeadFilter> filters = new TreeMap<>();
        filters.put("", LeadFilter.NONE);
        filters.put("campaign", new LeadFilter(null, null, null, campaign, null, null, null));
        filters.put("source", new LeadFilter(null, null, null, null, "Radio", null, null));
        filters.put("no such source", new LeadFilter(null, null, null, null, "Nowhere", null, null));
        filters.put("type", new LeadFilter(null, null, null, null, null, "ADVISOR", null));
        filters.put("status", new LeadFilter(null, null, null, null, null, null, status));
        filters.put("group", LeadFilter.ofGroup(rare));
        filters.put("common group", LeadFilter.ofGroup(common));
        filters.put("office", new LeadFilter(null, office, null, null, null, null, null));
        filters.put("assignee", new LeadFilter(null, null, ann.id(), null, null, null, null));
        filters.put("together", new LeadFilter(null, office, null, campaign, "Fair", "BUSINESS", null));
        filters.put("q common", LeadFilter.searching("m"));
        filters.put("q common, last by name", LeadFilter.searching("weber"));
        filters.put("q two common", LeadFilter.searching("w first2"));
        filters.put("q two common, rare together", LeadFilter.searching("di zi"));
        filters.put("q three common, rare together", LeadFilter.searching("dienst zimmer f"));
        filters.put("q rare", LeadFilter.searching("first17"));
        filters.put("q none", LeadFilter.searching("zzz"));
        filters.put("q two", LeadFilter.searching("muller first1"));
        filters.put("q number", LeadFilter.searching("L-20017"));
        filters.put("q in campaign", new LeadFilter("weber", null, null, campaign, null, null, null));
        int place = 0;
        for (Condition condition : PLAINLY.keySet()) {
            filters.put("where " + String.format("%02d ", place++) + condition.code(), LeadFilter.where(condition));
        }
        List<Condition> all = List.copyOf(PLAINLY.keySet());
        filters.put("where several", LeadFilter.where(all.get(1), all.get(4), all.get(13)));
        filters.put("where and q", LeadFilter.where(all.get(8)).withSearch("weber"));
        filters.put(
                "where in campaign",
                new LeadFilter(null, null, null, campaign, null, null, null, null, List.of(all.get(4), all.get(11))));
        return filters;
    }

    private UUID one(UUID organisation, String sql) {
        return database.in(organisation, database -> database.fetchSingle(sql).get(0, UUID.class));
    }

    private static String resource(String name) {
        try (InputStream file = ListPlanTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
