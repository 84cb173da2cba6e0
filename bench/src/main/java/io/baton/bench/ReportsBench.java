package io.baton.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The page of figures over a million leads of a year, as users open it, and the lists some figures open. The floor is
 * to add up the facts of one day by plain SQL, as the app role, in the same run.
 */
final class ReportsBench implements Bench.Benchmark {

    private static final int LEADS = Integer.getInteger("baton.bench.leads", 1_000_000);
    private static final String USER = "00000000-0000-7000-8002-000000000002";
    private static final String OFFICE = "00000000-0000-7000-8001-000000000002";
    private static final String CAMPAIGN = "00000000-0000-7000-8003-000000000001";
    private static final int WARM = 12;
    private static final int WARM_SERVER = 80;
    private static final int TIMES = 80;
    private static final double MOST_MILLIS = 300;

    @Override
    public boolean run() throws Exception {
        try (ServedBaton baton = ServedBaton.start()) {
            try (Connection superuser = baton.superuser()) {
                ListsSeed.seed(superuser, LEADS);
                ReportsSeed.seed(superuser);
                long begun = System.nanoTime();
                ReportsSeed.awaitSums(superuser);
                System.out.printf(
                        Locale.ROOT,
                        "Sums of %,d leads after %d s%n",
                        LEADS,
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            }
            return measure(baton);
        }
    }

    private static boolean measure(ServedBaton baton) throws Exception {
        System.out.println("Machine: " + Runtime.getRuntime().availableProcessors() + " processors, load "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() + "; " + Load.THREADS
                + " connections");
        HttpUser everything = HttpUser.signIn("all offices", baton.address(), ServedBaton.EMAIL, ServedBaton.PASSWORD);
        HttpUser ofOffice = coordinator(baton, everything);
        Figures floor = floor(baton);
        System.out.println(Figures.head());
        System.out.println(floor.line(floor));
        warmUp(List.of(everything, ofOffice));
        List<Figures> all = new ArrayList<>();
        for (HttpUser user : List.of(everything, ofOffice)) {
            for (Map.Entry<String, String> page : pages().entrySet()) {
                Figures figures = Load.measure(
                        user.name() + ": " + page.getKey(), WARM, TIMES, random -> user.page(page.getValue()));
                System.out.println(figures.line(floor));
                all.add(figures);
            }
        }
        List<String> late = all.stream()
                .filter(figures -> figures.millis(95) > MOST_MILLIS)
                .map(Figures::name)
                .toList();
        late.forEach(name -> System.out.println("Above " + MOST_MILLIS + " ms at p95: " + name));
        return late.isEmpty();
    }

    /** A little of everything first, so that no figure is that of a server that has just started. */
    private static void warmUp(List<HttpUser> users) throws Exception {
        for (HttpUser user : users) {
            for (String page : pages().values()) {
                Load.measure("warm", 0, WARM_SERVER, random -> user.page(page));
            }
        }
    }

    private static Map<String, String> pages() {
        String year = "period=CUSTOM&from=2023-11-15&to=2024-10-24";
        String month = "period=CUSTOM&from=2024-03-01&to=2024-03-31";
        String quarter = "period=CUSTOM&from=2024-04-10&to=2024-07-08";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("a month", "/reports?" + month);
        pages.put("90 days", "/reports?" + quarter);
        pages.put("a year", "/reports?" + year);
        pages.put("a year of an office", "/reports?" + year + "&officeId=" + OFFICE);
        pages.put("a year of a type", "/reports?" + year + "&type=CONTACT");
        pages.put("a year of a campaign", "/reports?" + year + "&campaignId=" + CAMPAIGN);
        pages.put("a year of a user", "/reports?" + year + "&userId=" + USER);
        String received = "&where=received~between~2024-03-01~2024-03-31";
        for (String what : List.of("ACCEPTED", "REJECTED", "EXPIRED")) {
            pages.put(
                    "leads of a month, " + what, "/leads?view=ALL&where=junk~no&where=happened~is~" + what + received);
        }
        pages.put("leads of a month and user", "/leads?view=ALL&where=happened~is~ACCEPTED~" + USER + received);
        pages.put(
                "results to validate",
                "/leads?view=CLOSED&where=result~anyOf~WON~LOST&where=validated~is~NONE" + received);
        return pages;
    }

    private static HttpUser coordinator(ServedBaton baton, HttpUser administrator) throws Exception {
        String email = UUID.randomUUID() + "@bench.example";
        administrator.post(
                "/users",
                Map.of(
                        "email",
                        email,
                        "name",
                        "Office",
                        "officeId",
                        OFFICE,
                        "type",
                        "COORDINATOR",
                        "zone",
                        "Asia/Kolkata",
                        "password",
                        ServedBaton.PASSWORD));
        return HttpUser.signIn("one office", baton.address(), email, ServedBaton.PASSWORD);
    }

    private static Figures floor(ServedBaton baton) throws Exception {
        BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
        for (int i = 0; i < Load.THREADS; i++) {
            connections.add(baton.app());
        }
        String sql = "select sum(flags & 1), sum((flags >> 3) & 1), sum((flags >> 5) & 1) from report_fact"
                + " where organisation_id = nullif(current_setting('baton.organisation', true), '')::uuid"
                + " and kind = 'LEAD' and received_at >= '2024-03-01' and received_at < '2024-03-02'";
        String organisation;
        try (Connection superuser = baton.superuser();
                ResultSet row = superuser.createStatement().executeQuery("select organisation_id from organisation")) {
            row.next();
            organisation = row.getString(1);
        }
        Figures figures = Load.measure("floor: the facts of one day", WARM, TIMES, random -> {
            Connection connection = connections.take();
            try {
                connection.setAutoCommit(false);
                try (PreparedStatement door =
                        connection.prepareStatement("select set_config('baton.organisation', ?, true)")) {
                    door.setString(1, organisation);
                    door.execute();
                }
                try (ResultSet row = connection.createStatement().executeQuery(sql)) {
                    row.next();
                }
                connection.commit();
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
