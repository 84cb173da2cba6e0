package io.baton.reporting;

import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.platform.Jobs;
import io.baton.platform.RecurringJob;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Puts sums right, organisation by organisation, in stretches. Figures are exact without it; it only keeps few leads
 * marked, so that they are soon read.
 */
@Component
class ReportJob implements RecurringJob {

    private final Jobs jobs;
    private final ReportMarkTable marks;
    private final CommandRunner runner;

    ReportJob(Jobs jobs, ReportMarkTable marks, CommandRunner runner) {
        this.jobs = jobs;
        this.marks = marks;
        this.runner = runner;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        for (UUID organisation : jobs.acrossOrganisations(marks::listMarked)) {
            int marksTaken;
            do {
                marksTaken = runner.run(Actor.system(organisation), new WorkOutReports())
                        .marks();
            } while (marksTaken == WorkOutReportsHandler.STRETCH
                    && !Thread.currentThread().isInterrupted());
        }
    }
}
