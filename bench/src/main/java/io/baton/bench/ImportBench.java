package io.baton.bench;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * A file of a hundred thousand rows made into leads, from the answer to the upload until the last row is a lead. The
 * floor is the same rows copied into the same tables, whole, in the same run. The last tenth must be as fast as the
 * first.
 */
final class ImportBench implements Bench.Benchmark {

    private static final int ROWS = Integer.getInteger("baton.bench.rows", 100_000);
    private static final double LEAST_OF_FLOOR = 0.2;
    /** Measured tenths are no more alike than this. */
    private static final double MOST_SLOWER = 1.5;

    private static final int PAUSE_MILLIS = 50;

    /** How many rows were done at some moment. */
    private record Mark(long nanos, int done) {}

    @Override
    public boolean run() throws Exception {
        Path file = Files.createTempFile("baton-bench", ".csv");
        try (ServedBaton baton = ServedBaton.start()) {
            write(file);
            HttpUser admin = HttpUser.signIn("admin", baton.address(), ServedBaton.EMAIL, ServedBaton.PASSWORD);
            System.out.println("Machine: " + Runtime.getRuntime().availableProcessors() + " processors, load "
                    + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            List<Mark> marks = new ArrayList<>();
            double checked = importAll(admin, file, marks);
            long memory = baton.residentMegabytes();
            double floor;
            try (Connection connection = baton.superuser()) {
                floor = ROWS / CopyLeadsQuery.seconds(connection);
            }
            return report(marks, checked, floor, memory);
        } finally {
            Files.delete(file);
        }
    }

    private static boolean report(List<Mark> marks, double checked, double floor, long memory) {
        double whole = rate(marks, 0, ROWS);
        double first = rate(marks, 0, ROWS / 10);
        double last = rate(marks, ROWS - ROWS / 10, ROWS);
        line("floor: COPY of the same rows into the same tables", floor, 1);
        line("leads made of rows", whole, whole / floor);
        line("  the first tenth", first, first / floor);
        line("  the last tenth", last, last / floor);
        line("reading the whole file before (check)", checked, checked / floor);
        System.out.println("Memory of the server: " + memory + " MB");
        return whole / floor >= LEAST_OF_FLOOR && first / last <= MOST_SLOWER;
    }

    private static void line(String name, double rows, double share) {
        System.out.println(String.format(Locale.ROOT, "%-52s %,10.0f rows/s %6.2f of the floor", name, rows, share));
    }

    /** Answers how many rows a second were checked; keeps when how many were done. */
    private static double importAll(HttpUser admin, Path file, List<Mark> marks) throws Exception {
        long begun = System.nanoTime();
        String id = admin.upload("/imports", file).at("/id").asString();
        double checked = 0;
        String state = "";
        while (!state.equals("DONE")) {
            JsonNode view = admin.get("/imports/" + id);
            state = view.at("/state").asString();
            if (state.equals("FAILED")) {
                throw new IllegalStateException(view.toString());
            }
            if (state.equals("RUNNING") || state.equals("DONE")) {
                long now = System.nanoTime();
                checked = checked == 0 ? ROWS * 1e9 / (now - begun) : checked;
                marks.add(new Mark(now, view.at("/progress/done").asInt()));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return checked;
    }

    /** Rows a second between two counts, by the marks next to them. */
    private static double rate(List<Mark> marks, int from, int to) {
        Mark start =
                marks.stream().filter(mark -> mark.done() >= from).findFirst().orElseThrow();
        Mark end = marks.stream().filter(mark -> mark.done() >= to).findFirst().orElseThrow();
        return (end.done() - start.done()) * 1e9 / Math.max(1, end.nanos() - start.nanos());
    }

    private static void write(Path file) throws IOException {
        List<String> first = NamePool.first();
        List<String> last = NamePool.last();
        Random random = new Random(20261125);
        try (Writer to = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            to.write("First name,Last name,E-mail,Phone,Company,Postcode,City,Source,Comment\n");
            for (int row = 0; row < ROWS; row++) {
                to.write(
                        "\"%s\",\"%s\",lead%d@bench.example,+44 20 7%03d %04d,Firm %d,LS1 %dAA,Leeds,Fair,\"asks, row %d\"\n"
                                .formatted(
                                        pick(first, random),
                                        pick(last, random),
                                        row,
                                        random.nextInt(1000),
                                        random.nextInt(10000),
                                        row % 5000,
                                        row % 10,
                                        row));
            }
        }
    }

    private static String pick(List<String> names, Random random) {
        return names.get(random.nextInt(names.size())).replace("\"", "");
    }
}
