package io.baton.notifications;

import io.baton.platform.Jobs;
import io.baton.platform.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Deletes alerts ninety days after they told of something, opened or not. In stretches, so that no statement takes
 * long.
 */
@Component
class OldAlerts implements RecurringJob {

    static final Duration KEPT_FOR = Duration.ofDays(90);
    private static final int STRETCH = 1_000;

    private final Jobs jobs;
    private final AlertTable table;

    OldAlerts(Jobs jobs, AlertTable table) {
        this.jobs = jobs;
        this.table = table;
    }

    @Override
    public String name() {
        return "old-alerts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        jobs.inStretches(STRETCH, () -> table.deleteOld(KEPT_FOR, STRETCH));
    }
}
