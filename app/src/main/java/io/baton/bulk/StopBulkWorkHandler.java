package io.baton.bulk;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import org.springframework.stereotype.Component;

/** Stops a bulk work of one's own while it runs; the leads of the stretch that is being worked on are still done. */
@Component
class StopBulkWorkHandler implements CommandHandler<StopBulkWork, BulkWorkStopped> {

    private final ActingUsers users;
    private final BulkWorkTable works;

    StopBulkWorkHandler(ActingUsers users, BulkWorkTable works) {
        this.users = users;
        this.works = works;
    }

    @Override
    public Class<StopBulkWork> commandType() {
        return StopBulkWork.class;
    }

    @Override
    public BulkWorkStopped handle(StopBulkWork command, Actor actor) {
        ActingUser user = users.get(actor);
        BulkWorkView work = works.lock(actor.organisationId(), command.workId())
                .filter(found -> found.createdBy().equals(user.id()))
                .orElseThrow(() -> new NotFoundException("there is no such bulk work"));
        if (work.state() != BulkWorkState.RUNNING) {
            return new BulkWorkStopped(false, work.state());
        }
        works.end(actor.organisationId(), work.id(), BulkWorkState.STOPPED, null);
        return new BulkWorkStopped(true, BulkWorkState.STOPPED);
    }
}
