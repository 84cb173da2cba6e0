package io.baton.notifications;

import io.baton.access.MailedSecrets;
import io.baton.platform.Jobs;
import io.baton.platform.RecurringJob;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deletes links in mail that ran out more than thirty days ago: until then they can say so. */
@Component
class OldMailedLinks implements RecurringJob {

    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final int STRETCH = 1_000;

    private final Jobs jobs;
    private final MailedLinkTable links;
    private final MailedSecrets secrets;

    OldMailedLinks(Jobs jobs, MailedLinkTable links, MailedSecrets secrets) {
        this.jobs = jobs;
        this.links = links;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "old-mailed-links";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        jobs.inStretches(STRETCH, this::deleteStretch);
    }

    private int deleteStretch() {
        List<MailedSecrets.Subject> deleted = links.deleteRunOut(KEPT_FOR, STRETCH);
        secrets.forget(deleted);
        return deleted.size();
    }
}
