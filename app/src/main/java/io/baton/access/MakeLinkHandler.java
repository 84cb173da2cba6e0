package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class MakeLinkHandler implements CommandHandler<MakeLink, Instant> {

    private final ActingUsers actingUsers;
    private final UserQuery users;
    private final Links links;
    private final OperatorAccount operatorAccount;

    MakeLinkHandler(ActingUsers actingUsers, UserQuery users, Links links, OperatorAccount operatorAccount) {
        this.actingUsers = actingUsers;
        this.users = users;
        this.links = links;
        this.operatorAccount = operatorAccount;
    }

    @Override
    public Class<MakeLink> commandType() {
        return MakeLink.class;
    }

    @Override
    public Instant handle(MakeLink command, Actor actor) {
        if (actor.channel() != Channel.SYSTEM) {
            operatorAccount.requireOwn(actingUsers.get(actor, Right.USER_MANAGE), command.userId());
        }
        UserView user = users.findLocked(actor.organisationId(), command.userId())
                .filter(UserView::active)
                .orElseThrow(() -> new NotFoundException("no such active user"));
        return links.make(user.id(), command.secret(), actor);
    }
}
