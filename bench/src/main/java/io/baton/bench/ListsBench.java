package io.baton.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.JsonNode;

/**
 * Lists of a million leads, as users read them: by REST over HTTP, whole with all child rows, and as pages. The floor
 * is what the same fifty leads take by their primary keys, as the app role, in the same run.
 */
final class ListsBench implements Bench.Benchmark {

    private static final int LEADS = Integer.getInteger("baton.bench.leads", 1_000_000);
    private static final String ADVISOR = "00000000-0000-7000-8002-000000000001";

    /** Measures only what bears one of these words, such as {@code -Dbaton.bench.only=search,duplicate}. */
    private static final List<String> ONLY =
            List.of(System.getProperty("baton.bench.only", "").split(","));

    private static final int WARM = 80;
    private static final int TIMES = 200;
    private static final double MOST_MILLIS = 100;
    private static final long MOST_MEGABYTES = 700;

    @Override
    public boolean run() throws Exception {
        try (ServedBaton baton = ServedBaton.start()) {
            long begun = System.nanoTime();
            ListsSeed.Seeded seeded;
            try (Connection superuser = baton.superuser()) {
                seeded = ListsSeed.seed(superuser, LEADS);
            }
            Duration seeding = Duration.ofNanos(System.nanoTime() - begun);
            System.out.printf(Locale.ROOT, "%,d leads seeded in %d s%n", LEADS, seeding.toSeconds());
            return measure(baton, seeded);
        }
    }

    private static boolean measure(ServedBaton baton, ListsSeed.Seeded seeded) throws Exception {
        System.out.println("Machine: " + Runtime.getRuntime().availableProcessors() + " processors, load "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() + ", "
                + System.getProperty("os.name") + "; " + Load.THREADS + " connections");
        Figures floor = floor(baton, seeded);
        System.out.println(Figures.head());
        System.out.println(floor.line(floor));
        List<Figures> all = new ArrayList<>();
        List<HttpUser> users = users(baton);
        warmUp(users, seeded);
        for (HttpUser user : users) {
            for (Map.Entry<String, ListsRequests.Address> each :
                    asked(user, seeded).entrySet()) {
                Figures figures = Load.measure(
                        user.name() + ": " + each.getKey(),
                        WARM,
                        TIMES,
                        random -> user.get(each.getValue().next(random)));
                System.out.println(figures.line(floor));
                all.add(figures);
            }
            Figures page = Load.measure(
                    user.name() + ": page of the list", WARM, TIMES, random -> user.page("/leads?view=ALL"));
            System.out.println(page.line(floor));
            all.add(page);
            Figures search = Load.measure(
                    user.name() + ": header search",
                    WARM,
                    TIMES,
                    random -> user.page(ListsRequests.headerSearch(seeded, random)));
            System.out.println(search.line(floor));
            all.add(search);
        }
        Figures edits = edits(users.getFirst());
        System.out.println(edits.line(floor));
        all.add(edits);
        System.out.println("Load at the end: "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return judge(all, baton.residentMegabytes());
    }

    /** Editing writes what belongs to one lead, however many others there are. */
    private static Figures edits(HttpUser user) throws Exception {
        BlockingQueue<JsonNode> leads = new LinkedBlockingQueue<>();
        user.get("/leads?view=UNASSIGNED&limit=200").get("items").forEach(leads::add);
        return Load.measure(user.name() + ": a lead's name edited", WARM, TIMES, random -> {
            JsonNode lead = leads.take();
            leads.put(user.patch(
                    "/leads/" + lead.get("id").asString(),
                    lead.get("version").asInt(),
                    Map.of("firstName", "Edited " + random.nextInt(1_000))));
        });
    }

    /** A little of everything first, so that no figure is that of a server that has just started. */
    private static void warmUp(List<HttpUser> users, ListsSeed.Seeded seeded) throws Exception {
        for (HttpUser user : users) {
            for (ListsRequests.Address address : asked(user, seeded).values()) {
                Load.measure("warm", 0, WARM, random -> user.get(address.next(random)));
            }
        }
    }

    private static Map<String, ListsRequests.Address> asked(HttpUser user, ListsSeed.Seeded seeded) throws Exception {
        Map<String, ListsRequests.Address> asked = ListsRequests.of(user, seeded);
        asked.keySet().removeIf(name -> ONLY.stream().noneMatch(name::contains));
        return asked;
    }

    private static boolean judge(List<Figures> all, long residentMegabytes) {
        List<String> late = all.stream()
                .filter(figures -> figures.millis(95) > MOST_MILLIS)
                .map(Figures::name)
                .toList();
        System.out.println("The server's JVM holds " + residentMegabytes + " MB (at most " + MOST_MEGABYTES + ")");
        late.forEach(name -> System.out.println("Above " + MOST_MILLIS + " ms at p95: " + name));
        return late.isEmpty() && residentMegabytes <= MOST_MEGABYTES;
    }

    /** A coordinator of one office, one who sees all of them, and an advisor. */
    private static List<HttpUser> users(ServedBaton baton) throws Exception {
        HttpUser everything = HttpUser.signIn("all offices", baton.address(), ServedBaton.EMAIL, ServedBaton.PASSWORD);
        UUID office = UUID.fromString("00000000-0000-7000-8001-000000000002");
        String email = UUID.randomUUID() + "@bench.example";
        everything.post(
                "/users",
                Map.of(
                        "email",
                        email,
                        "name",
                        "Office",
                        "officeId",
                        office,
                        "type",
                        "COORDINATOR",
                        "password",
                        ServedBaton.PASSWORD));
        HttpUser ofOffice = HttpUser.signIn("one office", baton.address(), email, ServedBaton.PASSWORD);
        everything.patch("/users/" + ADVISOR, Map.of("password", ServedBaton.PASSWORD));
        HttpUser advisor = HttpUser.signIn("advisor", baton.address(), "user1@bench.example", ServedBaton.PASSWORD);
        return List.of(everything, ofOffice, advisor);
    }

    /** Fifty leads by primary key, under row-level security, without anything around it. */
    private static Figures floor(ServedBaton baton, ListsSeed.Seeded seeded) throws Exception {
        BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
        for (int i = 0; i < Load.THREADS; i++) {
            connections.add(baton.app());
        }
        Figures figures = Load.measure("floor: 50 leads by primary key", WARM, TIMES, random -> {
            Connection connection = connections.take();
            try {
                FiftyLeadsQuery.read(connection, seeded, random);
            } finally {
                connections.put(connection);
            }
        });
        for (Connection connection : connections) {
            connection.close();
        }
        return figures;
    }
}
