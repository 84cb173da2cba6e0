package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.MailedSecrets;
import io.baton.access.SecretKind;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: confirming an address, from the side of the one who holds the link that was mailed to it. */
@Component
public class AddressLinks {

    /** Whose link it is and which address it confirms. */
    public record Link(String address, boolean confirmed, Locale locale, ZoneId zone) {}

    private record Found(ActingUser user, String address, boolean confirmed) {

        Link link() {
            return new Link(address, confirmed, user.locale(), user.zone());
        }
    }

    private final MailedSecrets secrets;
    private final MailedLinkTable links;
    private final OutsideAlertTable alerts;
    private final ActingUsers users;
    private final Reads reads;
    private final CommandRunner commands;

    AddressLinks(
            MailedSecrets secrets,
            MailedLinkTable links,
            OutsideAlertTable alerts,
            ActingUsers users,
            Reads reads,
            CommandRunner commands) {
        this.secrets = secrets;
        this.links = links;
        this.alerts = alerts;
        this.users = users;
        this.reads = reads;
        this.commands = commands;
    }

    /** What the link is for; empty where it is none, ran out, or the user has another address by now. */
    public Optional<Link> look(String text) {
        return find(text).map(Found::link);
    }

    /** Confirms the address; empty where there is nothing to confirm. */
    public Optional<Link> confirm(String text, @Nullable String address) {
        return find(text)
                .filter(found ->
                        commands.run(found.user().actor(Channel.MAIL, address), new ConfirmAddress(found.address())))
                .map(found -> new Found(found.user(), found.address(), true).link());
    }

    private Optional<Found> find(String text) {
        return secrets.find(SecretKind.ADDRESS, text)
                .flatMap(subject -> reads.inSnapshot(
                        subject.organisationId(),
                        () -> links.find(subject)
                                .filter(link -> !link.runOut())
                                .flatMap(link -> users.find(subject.organisationId(), link.userId())
                                        .flatMap(user -> found(user, String.valueOf(link.address()))))));
    }

    private Optional<Found> found(ActingUser user, String mailedTo) {
        return alerts.find(user.organisationId(), user.id())
                .filter(alert -> alert.address().equals(mailedTo))
                .map(alert -> new Found(user, mailedTo, alert.confirmed()));
    }
}
