package io.baton.notifications;

import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import io.baton.platform.WakeUps;
import org.springframework.stereotype.Component;

@Component
class TryMailAgainHandler implements CommandHandler<TryMailAgain, Boolean> {

    private final ActingUsers users;
    private final OutgoingMailTable table;
    private final WakeUps wakeUps;

    TryMailAgainHandler(ActingUsers users, OutgoingMailTable table, WakeUps wakeUps) {
        this.users = users;
        this.table = table;
        this.wakeUps = wakeUps;
    }

    @Override
    public Class<TryMailAgain> commandType() {
        return TryMailAgain.class;
    }

    @Override
    public Boolean handle(TryMailAgain command, Actor actor) {
        users.get(actor, Right.USER_MANAGE);
        if (!table.exists(actor.organisationId(), command.mailId())) {
            throw new NotFoundException("no such mail");
        }
        boolean again = table.tryAgain(actor.organisationId(), command.mailId());
        if (again) {
            wakeUps.stage(MailDelivery.NAME, command.mailId());
        }
        return again;
    }
}
