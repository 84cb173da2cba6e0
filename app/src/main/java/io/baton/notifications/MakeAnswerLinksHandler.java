package io.baton.notifications;

import io.baton.access.MailedSecrets;
import io.baton.access.Secret;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.NotPermittedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two statements, however many links. A link is good for ninety days at most; the end of its offer ends it before. */
@Component
class MakeAnswerLinksHandler implements CommandHandler<MakeAnswerLinks, Boolean> {

    static final Duration VALID_FOR = Duration.ofDays(90);

    private final MailedLinkTable links;
    private final MailedSecrets secrets;

    MakeAnswerLinksHandler(MailedLinkTable links, MailedSecrets secrets) {
        this.links = links;
        this.secrets = secrets;
    }

    @Override
    public Class<MakeAnswerLinks> commandType() {
        return MakeAnswerLinks.class;
    }

    @Override
    public Boolean handle(MakeAnswerLinks command, Actor actor) {
        if (actor.channel() != Channel.SYSTEM) {
            throw new NotPermittedException("only mail makes these links");
        }
        Map<UUID, UUID> linkOf = new HashMap<>();
        Map<UUID, Secret> secretOfLink = new HashMap<>();
        command.secretOf().forEach((assignment, secret) -> {
            UUID link = Ids.next();
            linkOf.put(assignment, link);
            secretOfLink.put(link, secret);
        });
        links.insertAnswers(actor.organisationId(), command.userId(), linkOf, VALID_FOR);
        secrets.keep(actor.organisationId(), secretOfLink);
        return true;
    }
}
