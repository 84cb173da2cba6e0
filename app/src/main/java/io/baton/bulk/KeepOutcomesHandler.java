package io.baton.bulk;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what came of some leads, and ends the work when each has its outcome. */
@Component
class KeepOutcomesHandler implements CommandHandler<KeepOutcomes, GoOn> {

    private final BulkWorkTable works;
    private final BulkWorkLeadTable leads;

    KeepOutcomesHandler(BulkWorkTable works, BulkWorkLeadTable leads) {
        this.works = works;
        this.leads = leads;
    }

    @Override
    public Class<KeepOutcomes> commandType() {
        return KeepOutcomes.class;
    }

    @Override
    public GoOn handle(KeepOutcomes command, Actor actor) {
        UUID organisationId = actor.organisationId();
        BulkWorkView work = works.lock(organisationId, command.workId())
                .orElseThrow(() -> new NotFoundException("there is no such bulk work"));
        BulkWorkLeadTable.Kept kept = leads.keep(organisationId, work.id(), command.outcomes());
        works.addWork(organisationId, work.id(), kept.done(), kept.refused(), BulkWorkJob.LEASE);
        if (work.state() != BulkWorkState.RUNNING) {
            // Stopped while these leads were worked on: they are done all the same.
            return new GoOn(false);
        }
        boolean whole = work.worked() + kept.done() + kept.refused() == work.leads();
        if (whole) {
            works.end(organisationId, work.id(), BulkWorkState.DONE, null);
        }
        return new GoOn(!whole);
    }
}
