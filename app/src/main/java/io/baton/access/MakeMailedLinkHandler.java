package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotPermittedException;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class MakeMailedLinkHandler implements CommandHandler<MakeMailedLink, MailedLinkOutcome> {

    private final UserQuery users;
    private final Links links;

    MakeMailedLinkHandler(UserQuery users, Links links) {
        this.users = users;
        this.links = links;
    }

    @Override
    public Class<MakeMailedLink> commandType() {
        return MakeMailedLink.class;
    }

    @Override
    public MailedLinkOutcome handle(MakeMailedLink command, Actor actor) {
        if (actor.channel() != Channel.SYSTEM) {
            throw new NotPermittedException("only mail makes these links");
        }
        Secret secret = command.secret();
        Optional<UserView> user = users.findLocked(actor.organisationId(), command.userId())
                .filter(UserView::active)
                .filter(found -> secret.kind() == SecretKind.PASSWORD_RESET || found.invited());
        return user.<MailedLinkOutcome>map(found -> new MailedLinkOutcome.Made(links.add(found.id(), secret, actor)))
                .orElseGet(MailedLinkOutcome.NotNeeded::new);
    }
}
