package io.baton.notifications;

import io.baton.platform.Jobs;
import io.baton.platform.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Deletes mail half a year after it was written, with what was replied to it: it names people, and what it led to
 * stands in the history of the lead. What still waits to be sent is kept, and mail about an offer that is out, for it
 * may yet be answered. In stretches, so that no statement takes long.
 */
@Component
class OldMail implements RecurringJob {

    static final Duration KEPT_FOR = Duration.ofDays(180);
    private static final int STRETCH = 1_000;

    private final Jobs jobs;
    private final OutgoingMailTable table;

    OldMail(Jobs jobs, OutgoingMailTable table) {
        this.jobs = jobs;
        this.table = table;
    }

    @Override
    public String name() {
        return "old-mail";
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
