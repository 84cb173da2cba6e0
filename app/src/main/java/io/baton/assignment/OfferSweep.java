package io.baton.assignment;

import io.baton.platform.Jobs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One look of a clock: when the next of all offers is due, and where one is, having those that are due done with in
 * sets, one organisation after the other. A rest is never longer than a second, so that offers made meanwhile are seen.
 */
@Component
class OfferSweep {

    /** Does with offers of an organisation what is due, and answers with how many that was. */
    @FunctionalInterface
    interface Work {
        int doWith(UUID organisationId, List<UUID> leadIds);
    }

    private static final Logger LOG = LoggerFactory.getLogger(OfferSweep.class);

    private static final int AT_ONCE = 500;

    /** While something is due that cannot be done with just now: somebody has it locked, or its terms are moving. */
    private static final Duration SHORT_REST = Duration.ofMillis(100);

    private static final Duration REST = Duration.ofSeconds(1);

    private final Jobs jobs;

    OfferSweep(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * @param untilNext how long it is to the next that is due, of all organisations
     * @param listDue so many of each organisation that are due
     * @return how long nothing will be due
     */
    Duration look(Supplier<Optional<Duration>> untilNext, IntFunction<List<DueOffer>> listDue, Work work) {
        Duration until = jobs.acrossOrganisations(untilNext).orElse(REST);
        if (until.isPositive()) {
            return until;
        }
        Map<UUID, List<UUID>> due = jobs.acrossOrganisations(() -> listDue.apply(AT_ONCE)).stream()
                .collect(Collectors.groupingBy(
                        DueOffer::organisationId, Collectors.mapping(DueOffer::leadId, Collectors.toList())));
        int done = 0;
        for (Map.Entry<UUID, List<UUID>> each : due.entrySet()) {
            done += tried(work, each.getKey(), each.getValue());
        }
        return done == 0 ? SHORT_REST : Duration.ZERO;
    }

    /** What fails for one organisation does not keep the others waiting. */
    private static int tried(Work work, UUID organisationId, List<UUID> leadIds) {
        try {
            return work.doWith(organisationId, leadIds);
        } catch (RuntimeException e) {
            LOG.warn("offers of {} will be looked at again: {}", organisationId, e.toString());
            return 0;
        }
    }
}
