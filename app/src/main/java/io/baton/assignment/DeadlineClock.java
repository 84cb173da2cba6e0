package io.baton.assignment;

import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.platform.ContinualJob;
import io.baton.platform.Jobs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The acceptance clock: looks when the next deadline of all is, rests until then, and has what nobody answered in time
 * done with in sets. A rest is never longer than a second, so that offers made meanwhile are seen. Several servers do
 * this side by side; each lead is done with once, because it is decided under its lock.
 */
@Component
class DeadlineClock implements ContinualJob {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineClock.class);

    private static final int AT_ONCE = 500;

    /** While something is due that cannot be done with just now: somebody has it locked, or its terms are moving. */
    private static final Duration SHORT_REST = Duration.ofMillis(100);

    private static final Duration REST = Duration.ofSeconds(1);

    private final Jobs jobs;
    private final DeadlineTable deadlines;
    private final CommandRunner runner;

    DeadlineClock(Jobs jobs, DeadlineTable deadlines, CommandRunner runner) {
        this.jobs = jobs;
        this.deadlines = deadlines;
        this.runner = runner;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Duration run() {
        Duration until = jobs.acrossOrganisations(deadlines::untilNextDue).orElse(REST);
        if (until.isPositive()) {
            return until;
        }
        Map<UUID, List<UUID>> due = jobs.acrossOrganisations(() -> deadlines.listDue(AT_ONCE)).stream()
                .collect(Collectors.groupingBy(
                        DueOffer::organisationId, Collectors.mapping(DueOffer::leadId, Collectors.toList())));
        int done = 0;
        for (Map.Entry<UUID, List<UUID>> each : due.entrySet()) {
            done += expire(each.getKey(), each.getValue());
        }
        return done == 0 ? SHORT_REST : Duration.ZERO;
    }

    /** What fails for one organisation does not keep the others waiting. */
    private int expire(UUID organisationId, List<UUID> leadIds) {
        try {
            return runner.run(Actor.system(organisationId), new ExpireOffers(leadIds))
                    .all();
        } catch (RuntimeException e) {
            LOG.warn("offers of {} will be looked at again: {}", organisationId, e.toString());
            return 0;
        }
    }
}
