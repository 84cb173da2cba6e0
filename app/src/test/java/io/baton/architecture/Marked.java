package io.baton.architecture;

import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Baton;
import io.baton.testing.Organisation;
import io.baton.testing.Person;
import io.baton.testing.TestDatabase;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** An organisation in which every text bears a mark, so that any byte of it elsewhere is recognised. */
final class Marked {

    static final String MARK = "zyx9mark";

    private static final String TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
            """;

    private final Organisation organisation;
    private final TestDatabase database;
    private final Api api;
    private final List<String> cursors = new ArrayList<>();

    private Marked(Organisation organisation, TestDatabase database, Api api) {
        this.organisation = organisation;
        this.database = database;
        this.api = api.as(organisation.administrator());
    }

    /** Fills the organisation, by REST, with one of everything. */
    static Marked fill(Organisation organisation, Person advisor, TestDatabase database, Api api) {
        Marked marked = new Marked(organisation, database, api);
        marked.fill(advisor, api.as(advisor));
        return marked;
    }

    private void fill(Person advisor, Api asAdvisor) {
        String office = made("/offices", Map.of("name", MARK + " office"));
        made(
                "/users",
                Map.of(
                        "email",
                        MARK + organisation.id() + "@example.org",
                        "name",
                        MARK,
                        "type",
                        "ADVISOR",
                        "officeId",
                        office));
        String campaign = made("/campaigns", Map.of("name", MARK + " campaign"));
        made("/api-keys", Map.of("name", MARK + " key"));
        String group = api.get("/lead-groups").send().expect(200).at("/items/0/id");
        made("/custom-fields", Map.of("groupIds", List.of(group), "key", MARK, "label", MARK, "kind", "TEXT"));
        List<String> leads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            leads.add(made("/leads", lead(campaign)));
        }
        made("/leads/" + leads.getFirst() + "/notes", Map.of("text", MARK + " note"));
        api.post("/leads/assign")
                .body(Map.of("leadIds", leads.subList(0, 3), "userIds", List.of(advisor.id())))
                .send()
                .expect(200);
        ApiAnswer accepted = asAdvisor
                .post("/leads/accept")
                .body(Map.of("leadIds", leads.subList(0, 1)))
                .send()
                .expect(200);
        String contact = accepted.at("/results/0/contactId");
        made("/contacts/" + contact + "/notes", Map.of("text", MARK + " contact note"), asAdvisor);
        made("/tasks", Map.of("title", MARK + " task", "text", MARK, "dueOn", "2090-01-01"));
        made("/opportunities", Map.of("contactId", contact, "title", MARK + " opportunity"));
        String template = made("/letter-templates", Map.of("name", MARK, "subject", MARK, "body", MARK + " letter"));
        made("/contacts/" + contact + "/letters", Map.of("templateId", template));
        submitted();
        for (String list :
                List.of("/leads?view=ALL&limit=1", "/users?limit=1", "/audit?limit=1", "/contacts?limit=1")) {
            cursors.add(api.get(list).send().expect(200).at("/nextCursor"));
        }
        cursors.removeIf(String::isEmpty);
    }

    /** A web form, and what a stranger sent by it that waits. */
    private void submitted() {
        ApiAnswer form = api.post("/web-forms")
                .body(Map.of("name", MARK + " form", "intro", MARK + " intro"))
                .send()
                .expect(201);
        Map<String, String> typed = Map.of("lastName", MARK + " stranger", "email", MARK + "@form.example");
        Baton.current()
                .pages()
                .post(URI.create(form.at("/url")).getPath(), typed)
                .expect(200);
    }

    private static Map<String, Object> lead(String campaign) {
        return Map.ofEntries(
                Map.entry("lastName", MARK + " last"),
                Map.entry("firstName", MARK + " first"),
                Map.entry("company", MARK + " company"),
                Map.entry("occupation", MARK),
                Map.entry("source", MARK + " source"),
                Map.entry("web", "https://" + MARK + ".example"),
                Map.entry("emails", List.of(MARK + "@lead.example")),
                Map.entry("phones", List.of("+49 30 98765432")),
                Map.entry("addresses", List.of(Map.of("street", MARK + " street", "city", MARK + " city"))),
                Map.entry("custom", Map.of(MARK, MARK + " custom")),
                Map.entry("campaignId", campaign));
    }

    private String made(String path, Map<String, ?> body) {
        return made(path, body, api);
    }

    private static String made(String path, Map<String, ?> body, Api as) {
        return as.post(path).body(body).send().expect(201).at("/id");
    }

    UUID organisationId() {
        return organisation.id();
    }

    String organisationName() {
        return organisation.name();
    }

    /** Where its lists go on. */
    List<String> cursors() {
        return cursors;
    }

    /** One id of each kind of thing it has. */
    List<UUID> idsOfEachKind() {
        return ids(1);
    }

    /** The ids of all its rows. */
    Set<UUID> ids() {
        return Set.copyOf(ids(1_000));
    }

    private List<UUID> ids(int atMostATable) {
        return database.asSuperuser(superuser -> {
            List<UUID> ids = new ArrayList<>(List.of(organisation.id()));
            for (String table : tables(superuser)) {
                if (superuser
                        .fetch("select from pg_attribute where attrelid = ?::regclass and attname = 'id'", table)
                        .isNotEmpty()) {
                    ids.addAll(superuser
                            .fetch(
                                    "select id from " + table + " where organisation_id = ? order by id limit ?",
                                    organisation.id(),
                                    atMostATable)
                            .getValues(0, UUID.class));
                }
            }
            return ids;
        });
    }

    /** What it is now, table by table. */
    Map<String, String> state() {
        return database.asSuperuser(superuser -> {
            Map<String, String> state = new TreeMap<>();
            for (String table : tables(superuser)) {
                Record row = superuser.fetchSingle(
                        "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table
                                + " t where organisation_id = ?",
                        organisation.id());
                state.put(table, row.get(0, String.class));
            }
            return state;
        });
    }

    /** Rows of others that name one of its ids; a kept answer may repeat what the caller sent. */
    List<String> namedElsewhere() {
        String anyId =
                ids().stream().map(UUID::toString).reduce((a, b) -> a + "|" + b).orElseThrow();
        return database.asSuperuser(superuser -> tables(superuser).stream()
                .filter(table -> !table.equals("idempotency_record"))
                .flatMap(table -> superuser
                        .fetch(
                                "select t::text from " + table + " t where organisation_id <> ? and t::text ~ ?",
                                organisation.id(),
                                anyId)
                        .getValues(0, String.class)
                        .stream()
                        .map(row -> table + ": " + row))
                .toList());
    }

    private static List<String> tables(DSLContext superuser) {
        return superuser.fetch(TABLES).getValues(0, String.class);
    }
}
