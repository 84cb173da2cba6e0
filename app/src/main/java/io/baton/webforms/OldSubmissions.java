package io.baton.webforms;

import io.baton.platform.Jobs;
import io.baton.platform.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Deletes what strangers typed and nobody made a lead of: thirty days after it came when it was discarded, ninety when
 * nobody decided. In stretches, so that no statement takes long.
 */
@Component
class OldSubmissions implements RecurringJob {

    static final Duration DISCARDED_KEPT_FOR = Duration.ofDays(30);
    static final Duration WAITING_KEPT_FOR = Duration.ofDays(90);
    private static final int STRETCH = 1_000;

    private final Jobs jobs;
    private final SubmissionTable table;

    OldSubmissions(Jobs jobs, SubmissionTable table) {
        this.jobs = jobs;
        this.table = table;
    }

    @Override
    public String name() {
        return "old-submissions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        jobs.inStretches(STRETCH, () -> table.deleteOld(SubmissionState.DISCARDED, DISCARDED_KEPT_FOR, STRETCH));
        jobs.inStretches(STRETCH, () -> table.deleteOld(SubmissionState.QUARANTINED, WAITING_KEPT_FOR, STRETCH));
    }
}
