package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.MailedSecrets;
import io.baton.access.Right;
import io.baton.access.SecretKind;
import io.baton.assignment.AnswerOffer;
import io.baton.assignment.AnswerOutcome;
import io.baton.assignment.OfferAnswer;
import io.baton.assignment.OfferStanding;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Front door: answering an offer by the link in a mail, without signing in. Looking changes nothing, however often and
 * whoever looks; only a press does. A link is bound to one offer and one person, and never says more of the lead than
 * that person may know now.
 */
@Component
public class Answers {

    /** Where the pages behind these links are. */
    public static final String PATH = "/answer/";

    /** For so long after accepting the page says how to reach the person; later one signs in. */
    private static final Duration REACHABLE = Duration.ofHours(1);

    private record Found(MailedSecrets.Subject subject, MailedLinkTable.Link link, ActingUser user) {}

    private final MailedSecrets secrets;
    private final MailedLinkTable links;
    private final OfferedLeads offered;
    private final ActingUsers users;
    private final Reads reads;
    private final CommandRunner commands;
    private final Clock clock;

    Answers(
            MailedSecrets secrets,
            MailedLinkTable links,
            OfferedLeads offered,
            ActingUsers users,
            Reads reads,
            CommandRunner commands,
            Clock clock) {
        this.secrets = secrets;
        this.links = links;
        this.offered = offered;
        this.users = users;
        this.reads = reads;
        this.commands = commands;
        this.clock = clock;
    }

    /** What the link is for, and how that stands. */
    public AnswerSight look(String token) {
        return find(token)
                .map(found -> reads.inSnapshot(found.user().organisationId(), () -> sight(found, false, false)))
                .orElseGet(AnswerSight.Nothing::new);
    }

    /**
     * Answers the offer, where it is still open; in any case tells how it stands then.
     *
     * @throws io.baton.platform.InvalidInputException when the reason is too long
     */
    public AnswerSight press(String token, OfferAnswer answer, @Nullable String reason, @Nullable String address) {
        Optional<Found> link = find(token);
        if (link.isEmpty()) {
            return new AnswerSight.Nothing();
        }
        Found found = link.get();
        if (found.link().runOut()) {
            return runOut(found);
        }
        AnswerOutcome outcome = commands.run(
                found.user().actor(Channel.MAIL, address),
                new AnswerOffer(Objects.requireNonNull(found.link().assignmentId()), answer, reason));
        boolean done = switch (outcome) {
            case AnswerOutcome.Accepted accepted -> true;
            case AnswerOutcome.Rejected rejected -> true;
            case AnswerOutcome.Over over -> false;
        };
        return reads.inSnapshot(found.user().organisationId(), () -> sight(found, done, true));
    }

    /** Whose link it is: an active user who may answer. */
    private Optional<Found> find(String token) {
        return secrets.find(SecretKind.ANSWER, token)
                .flatMap(subject -> reads.inSnapshot(
                        subject.organisationId(),
                        () -> links.find(subject)
                                .flatMap(link -> users.find(subject.organisationId(), link.userId())
                                        .filter(user -> user.may(Right.LEAD_ANSWER))
                                        .map(user -> new Found(subject, link, user)))));
    }

    private AnswerSight sight(Found found, boolean justNow, boolean pressed) {
        if (found.link().runOut()) {
            return runOut(found);
        }
        ActingUser user = found.user();
        return offered
                .list(
                        user.organisationId(),
                        user.id(),
                        List.of(Objects.requireNonNull(found.link().assignmentId())))
                .stream()
                .findFirst()
                .<AnswerSight>map(lead -> new AnswerSight.Offer(
                        lead,
                        user.organisationName(),
                        user.locale(),
                        user.zone(),
                        justNow,
                        pressed && isFreshlyAccepted(lead)))
                .orElseGet(AnswerSight.Nothing::new);
    }

    private boolean isFreshlyAccepted(OfferedLead lead) {
        return lead.offer().standing() == OfferStanding.ACCEPTED
                && lead.offer().since().plus(REACHABLE).isAfter(clock.instant());
    }

    private static AnswerSight runOut(Found found) {
        return new AnswerSight.RunOut(found.user().locale(), found.user().zone());
    }
}
