package io.baton.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long something took, over many times. */
record Figures(String name, List<Long> sortedNanos) {

    static Figures of(String name, long[] nanos) {
        return new Figures(name, Arrays.stream(nanos).sorted().boxed().toList());
    }

    double millis(int percentile) {
        int index = (int) Math.ceil(sortedNanos.size() * percentile / 100.0) - 1;
        return sortedNanos.get(Math.max(0, index)) / 1e6;
    }

    /** One line of the report, with how much more than the floor it is. */
    String line(Figures floor) {
        return String.format(
                Locale.ROOT,
                "%-52s %8.1f %8.1f %8.1f %8.1fx",
                name,
                millis(50),
                millis(95),
                millis(99),
                millis(50) / floor.millis(50));
    }

    static String head() {
        return String.format(Locale.ROOT, "%-52s %8s %8s %8s %9s", "ms", "p50", "p95", "p99", "to floor");
    }
}
