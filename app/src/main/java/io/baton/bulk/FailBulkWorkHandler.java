package io.baton.bulk;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import org.springframework.stereotype.Component;

/** Ends a bulk work that cannot go on, and keeps why. What was done before stays done. */
@Component
class FailBulkWorkHandler implements CommandHandler<FailBulkWork, GoOn> {

    private final BulkWorkTable works;

    FailBulkWorkHandler(BulkWorkTable works) {
        this.works = works;
    }

    @Override
    public Class<FailBulkWork> commandType() {
        return FailBulkWork.class;
    }

    @Override
    public GoOn handle(FailBulkWork command, Actor actor) {
        BulkWorkView work = works.lock(actor.organisationId(), command.workId())
                .orElseThrow(() -> new NotFoundException("there is no such bulk work"));
        if (work.state() == BulkWorkState.RUNNING) {
            works.end(actor.organisationId(), work.id(), BulkWorkState.FAILED, command.problem());
        }
        return new GoOn(false);
    }
}
