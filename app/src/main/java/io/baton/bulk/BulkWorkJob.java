package io.baton.bulk;

import io.baton.access.ActingUsers;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Jobs;
import io.baton.platform.NotFoundException;
import io.baton.platform.NotPermittedException;
import io.baton.platform.Reads;
import io.baton.platform.RecurringJob;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries bulk works out, some leads a transaction. Where each stands is in the database, so that another run, after a
 * crash on whichever server, goes on behind the last outcome that was kept.
 */
@Component
class BulkWorkJob implements RecurringJob {

    static final String NAME = "bulk-works";

    /** Longer than any stretch takes: whoever is silent for so long is gone. */
    static final Duration LEASE = Duration.ofSeconds(20);

    /** Few enough that somebody who works on one of them meanwhile does not wait long. */
    static final int LEADS_AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(BulkWorkJob.class);

    private final Jobs jobs;
    private final ActingUsers users;
    private final BulkWorkTable works;
    private final BulkWorkLeadTable leads;
    private final BulkStretch stretch;
    private final CommandRunner commands;
    private final Reads reads;

    BulkWorkJob(
            Jobs jobs,
            ActingUsers users,
            BulkWorkTable works,
            BulkWorkLeadTable leads,
            BulkStretch stretch,
            CommandRunner commands,
            Reads reads) {
        this.jobs = jobs;
        this.users = users;
        this.works = works;
        this.leads = leads;
        this.stretch = stretch;
        this.commands = commands;
        this.reads = reads;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        Optional<BulkWorkTable.Due> due = claim();
        while (due.isPresent() && !Thread.currentThread().isInterrupted()) {
            work(due.get());
            due = claim();
        }
    }

    private Optional<BulkWorkTable.Due> claim() {
        return jobs.acrossOrganisations(() -> works.claim(LEASE));
    }

    /** What the user's rights or the task are the reason of is the end of it; all else is tried again. */
    private void work(BulkWorkTable.Due due) {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = workOn(due);
            }
        } catch (NotPermittedException e) {
            LOG.info("bulk work {} may not go on: {}", due.workId(), e.getMessage());
            commands.run(due.actor(), new FailBulkWork(due.workId(), "NOT_PERMITTED"));
        } catch (InvalidInputException e) {
            LOG.info("bulk work {} cannot go on: {}", due.workId(), e.getMessage());
            commands.run(due.actor(), new FailBulkWork(due.workId(), "INVALID"));
        }
    }

    /** Answers whether there is more to do. */
    private boolean workOn(BulkWorkTable.Due due) {
        UUID organisationId = due.actor().organisationId();
        Next next = reads.inSnapshot(organisationId, () -> {
            BulkWorkView work = works.find(organisationId, due.workId())
                    .orElseThrow(() -> new NotFoundException("there is no such bulk work"));
            work.task().kind().require(users.get(due.actor()));
            return new Next(work, leads.next(organisationId, due.workId(), LEADS_AT_ONCE));
        });
        if (next.work().state() != BulkWorkState.RUNNING || next.leads().isEmpty()) {
            return false;
        }
        List<LeadOutcome> outcomes = stretch.carryOut(due.actor(), next.work(), next.leads());
        return commands.run(due.actor(), new KeepOutcomes(due.workId(), outcomes))
                .more();
    }

    private record Next(BulkWorkView work, List<WaitingLead> leads) {}
}
