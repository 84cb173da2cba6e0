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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
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
            ListView.EXPIRED,
            ListView.REJECTED,
            ListView.REVOKED,
            ListView.DISPATCHED,
            ListView.CLOSED,
            ListView.ALL);

    private static final int PAGES = 3;

    /** Queries whose plans were looked at, that no plan is made twice. */
    private final Set<String> planned = ConcurrentHashMap.newKeySet();

    @Test
    void everyListOfEverybodyIsReadThroughIndexes() {
        List<Person> people = population();
        Map<String, LeadFilter> filters = filters(people.getLast());
        Map<String, List<String>> faults = new ConcurrentSkipListMap<>();
        // The database and the test take turns: two lists at a time keep both busy.
        people.parallelStream()
                .forEach(person ->
                        filters.forEach((name, filter) -> requests(filter).forEach(request -> {
                            List<String> found = read(person, user -> faultsOf(user, request));
                            if (!found.isEmpty()) {
                                faults.put(
                                        person.name() + " " + request.view() + " " + request.order() + " " + name,
                                        found);
                            }
                        })));
        assertThat(faults).isEmpty();
        aTableReadWholeIsSeen(people.getFirst());
        everyWayFindsTheSame(people, filters);
    }

    /** Walks, tokens and gathering find what a plain reading of the whole table finds. */
    private void everyWayFindsTheSame(List<Person> people, Map<String, LeadFilter> filters) {
        int most = PAGES * LeadListRequest.of(ListView.ALL).limit();
        List<ActingUser> users =
                people.stream().map(person -> read(person, user -> user)).toList();
        PlainReading plain = PlainReading.of(database, users, filters, most);
        people.parallelStream().forEach(person -> {
            for (LeadOrder order : PlainReading.ORDERS) {
                filters.forEach((name, filter) -> assertThat(pages(
                                person,
                                LeadListRequest.of(ListView.ALL).with(order).with(filter)))
                        .as("%s %s %s", person.name(), order, name)
                        .isEqualTo(plain.find(new PlainReading.Asked(person.id(), order, name))));
            }
        });
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

    /**
     * Plain views in every order; narrowed ones in one order of each kind, and in a short, a middling and a long view.
     */
    private static List<LeadListRequest> requests(LeadFilter filter) {
        boolean plain = filter.equals(LeadFilter.NONE);
        List<LeadOrder> orders = new ArrayList<>(List.of(
                LeadOrder.byCustomField(PlainReading.field(2), true),
                LeadOrder.byCustomField(PlainReading.field(1), false),
                LeadOrder.byCustomField(PlainReading.field(3), false)));
        orders.addAll(
                plain
                        ? LeadOrder.standard()
                        : List.of(LeadOrder.NEWEST, LeadOrder.NAME, LeadOrder.NUMBER_DOWN, LeadOrder.REVOKED_NEXT));
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
        List<Query> asked = new ArrayList<>();
        DSLContext listening = listening(database.configuration(), asked);
        LeadListQuery leads = new LeadListQuery(listening);
        ClueQuery clues = new ClueQuery(listening);
        LeadWalks walks = new LeadWalks(leads);
        LeadFinder finder = new LeadFinder(leads, clues, walks, new LeadSearch(leads, walks));
        LeadList recorded = new LeadList(
                finder,
                new CustomOrderFinder(new CustomOrderQuery(listening), leads, finder, clues),
                new RevokeOrderFinder(finder),
                baton.bean(FilterConditions.class),
                new LeadRowQuery(listening),
                new ViewCountQuery(listening),
                new SourceQuery(listening),
                new CustomCellQuery(listening),
                baton.bean(Catalogue.class));
        boolean whole = request.filter().equals(LeadFilter.NONE);
        if (whole) {
            recorded.page(user, request);
        } else {
            // The rows of a page are read by the ids that were found, whatever the filter was.
            recorded.ids(user, request);
        }
        boolean plain = whole
                && request.order().isOfAll()
                && request.view().clues().isEmpty()
                && (user.may(Right.LEAD_VIEW_OFFICE) && request.view() != ListView.ASSIGNED_TO_ME);
        long most = plain
                ? (request.limit() + 1L) * Anchor.MOST_STREAMS
                : 2L * LeadWalks.LONG_WALK + 2L * words(request.filter()) * ClueQuery.COUNT_TO;
        List<String> faults = new ArrayList<>();
        for (Query query : List.copyOf(asked)) {
            String sql = query.getSQL(ParamType.INLINED);
            if (!sql.startsWith("explain") && planned.add(sql)) {
                faults.addAll(ListPlan.of(database, query).faults(most));
            }
        }
        return faults;
    }

    private static int words(LeadFilter filter) {
        String q = filter.q();
        return q == null ? 1 : q.split(" ").length;
    }

    private static DSLContext listening(Configuration configuration, List<Query> asked) {
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
        for (Condition condition : PlainReading.CONDITIONS.keySet()) {
            filters.put("where " + String.format("%02d ", place++) + condition.code(), LeadFilter.where(condition));
        }
        List<Condition> all = List.copyOf(PlainReading.CONDITIONS.keySet());
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
