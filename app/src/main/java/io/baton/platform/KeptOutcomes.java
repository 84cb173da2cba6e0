package io.baton.platform;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Deletes kept outcomes after their seven days, in stretches, so that no statement takes long. */
@Component
class KeptOutcomes implements RecurringJob {

    private static final Duration KEPT_FOR = Duration.ofDays(7);
    private static final int STRETCH = 10_000;

    private final Jobs jobs;
    private final RepeatTable table;

    KeptOutcomes(Jobs jobs, RepeatTable table) {
        this.jobs = jobs;
        this.table = table;
    }

    @Override
    public String name() {
        return "kept-outcomes";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        jobs.inStretches(STRETCH, () -> table.deleteOlder(KEPT_FOR, STRETCH));
    }
}
