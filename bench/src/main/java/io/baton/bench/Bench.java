package io.baton.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Runs benchmarks by name: {@code ./baton bench lists}. Ends with 1 where a figure is worse than it must be. */
public final class Bench {

    /** Something that can be measured. */
    @FunctionalInterface
    interface Benchmark {

        /** Measures and reports; false when a figure is worse than it must be. */
        boolean run() throws Exception;
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("lists", new ListsBench());
        all.put("assign", new AssignBench());
        all.put("import", new ImportBench());
        all.put("clock", new ClockBench());
        all.put("reports", new ReportsBench());
        String name = arguments.length == 0 ? "" : arguments[0];
        if (!name.isEmpty() && !all.containsKey(name)) {
            System.err.println("There is no benchmark " + name + "; there are: " + String.join(", ", all.keySet()));
            System.exit(2);
        }
        boolean good = true;
        for (Map.Entry<String, Benchmark> each : all.entrySet()) {
            if (name.isEmpty() || name.equals(each.getKey())) {
                good &= each.getValue().run();
            }
        }
        System.exit(good ? 0 : 1);
    }
}
