package io.baton.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A thousand tagged leads given to seven users by one command over HTTP. The floor is the same rows written by plain
 * SQL in one transaction as the app role, in the same run.
 */
final class AssignBench implements Bench.Benchmark {

    private static final int LEADS = 1000;
    private static final int USERS = 7;
    private static final int TIMES = 10;
    private static final double MOST_MILLIS = 1000;

    @Override
    public boolean run() throws Exception {
        try (ServedBaton baton = ServedBaton.start()) {
            HttpUser admin = HttpUser.signIn("admin", baton.address(), ServedBaton.EMAIL, ServedBaton.PASSWORD);
            List<String> users = users(admin);
            List<String> leads = leads(admin);
            System.out.println("Machine: " + Runtime.getRuntime().availableProcessors() + " processors, load "
                    + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            Figures assign = assign(admin, leads, users);
            Figures floor = floor(baton, admin, leads, users);
            System.out.println(Figures.head());
            System.out.println(floor.line(floor));
            System.out.println(assign.line(floor));
            return assign.millis(100) < MOST_MILLIS;
        }
    }

    private static List<String> users(HttpUser admin) throws Exception {
        String office = admin.get("/me").at("/office/id").asString();
        List<String> users = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            users.add(admin.post(
                            "/users",
                            Map.of(
                                    "email",
                                    "advisor" + i + "@bench.example",
                                    "name",
                                    "Advisor " + i,
                                    "officeId",
                                    office,
                                    "type",
                                    "ADVISOR",
                                    "password",
                                    ServedBaton.PASSWORD))
                    .at("/id")
                    .asString());
        }
        return users;
    }

    private static List<String> leads(HttpUser admin) throws Exception {
        List<String> leads = new ArrayList<>();
        for (int i = 0; i < LEADS; i++) {
            leads.add(admin.post("/leads", Map.of("lastName", "Lead " + i))
                    .at("/id")
                    .asString());
        }
        return leads;
    }

    /** Assigns all, and takes all back, so that each time is the first again. */
    private static Figures assign(HttpUser admin, List<String> leads, List<String> users) throws Exception {
        long[] nanos = new long[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long begun = System.nanoTime();
            JsonNode answer = admin.post("/leads/assign", Map.of("leadIds", leads, "userIds", users));
            nanos[time] = System.nanoTime() - begun;
            requireAll(answer, "ASSIGNED");
            requireAll(admin.post("/leads/revoke", Map.of("leadIds", leads)), "REVOKED");
        }
        return Figures.of(String.format(Locale.ROOT, "%,d leads to %d users", LEADS, USERS), nanos);
    }

    private static void requireAll(JsonNode answer, String outcome) {
        long done = answer.at("/results")
                .valueStream()
                .filter(result -> result.at("/outcome").asString("").equals(outcome))
                .count();
        if (done != LEADS) {
            throw new IllegalStateException(done + " of " + LEADS + " are " + outcome);
        }
    }

    private static Figures floor(ServedBaton baton, HttpUser admin, List<String> leads, List<String> users)
            throws Exception {
        UUID organisation =
                UUID.fromString(admin.get("/me").at("/organisation/id").asString());
        long[] nanos = new long[TIMES];
        try (Connection connection = baton.app()) {
            for (int time = 0; time < TIMES; time++) {
                nanos[time] = PlainAssignQuery.measure(connection, organisation, leads, users);
            }
        }
        return Figures.of("floor: the same rows by plain SQL", nanos);
    }
}
