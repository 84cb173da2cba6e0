package io.baton.notifications;

import io.baton.access.MailedSecrets;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.NotPermittedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class MakeAddressLinkHandler implements CommandHandler<MakeAddressLink, Instant> {

    private static final Duration VALID_FOR = Duration.ofDays(7);

    private final MailedLinkTable links;
    private final MailedSecrets secrets;

    MakeAddressLinkHandler(MailedLinkTable links, MailedSecrets secrets) {
        this.links = links;
        this.secrets = secrets;
    }

    @Override
    public Class<MakeAddressLink> commandType() {
        return MakeAddressLink.class;
    }

    @Override
    public Instant handle(MakeAddressLink command, Actor actor) {
        if (actor.channel() != Channel.SYSTEM) {
            throw new NotPermittedException("only mail makes these links");
        }
        UUID link = Ids.next();
        Instant until = links.insertAddress(
                        actor.organisationId(), link, command.userId(), command.address(), VALID_FOR)
                .toInstant();
        secrets.keep(actor.organisationId(), Map.of(link, command.secret()));
        return until;
    }
}
