package io.baton.bulk;

import io.baton.platform.Jobs;
import io.baton.platform.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Deletes bulk works thirty days after they ended, in stretches. What they did stays in the history of the leads. */
@Component
class EndedBulkWorks implements RecurringJob {

    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final int STRETCH = 10_000;

    private final Jobs jobs;
    private final BulkWorkTable works;
    private final BulkWorkLeadTable leads;

    EndedBulkWorks(Jobs jobs, BulkWorkTable works, BulkWorkLeadTable leads) {
        this.jobs = jobs;
        this.works = works;
        this.leads = leads;
    }

    @Override
    public String name() {
        return "ended-bulk-works";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        jobs.inStretches(STRETCH, () -> leads.deleteOfEnded(KEPT_FOR, STRETCH));
        jobs.inStretches(STRETCH, () -> works.deleteEnded(KEPT_FOR, STRETCH));
    }
}
