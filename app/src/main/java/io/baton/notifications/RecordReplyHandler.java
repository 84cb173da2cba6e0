package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.assignment.Assignments;
import io.baton.assignment.OfferView;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.WakeUps;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who answered is told what came of it, three times for one offer at most; who was not understood is told how to
 * answer, once for one offer and only while it is open. A machine and a stranger are told nothing. What is told goes to
 * the address the offer went to, never to the sender of the reply.
 */
@Component
class RecordReplyHandler implements CommandHandler<RecordReply, Boolean> {

    /** Enough for a person; two machines that talk to each other end here. */
    private static final int MOST_TOLD = 3;

    private static final int MOST_HELP = 1;

    private final IncomingMailTable incoming;
    private final AnswerMailTable mail;
    private final Assignments assignments;
    private final ActingUsers users;
    private final WakeUps wakeUps;

    RecordReplyHandler(
            IncomingMailTable incoming,
            AnswerMailTable mail,
            Assignments assignments,
            ActingUsers users,
            WakeUps wakeUps) {
        this.incoming = incoming;
        this.mail = mail;
        this.assignments = assignments;
        this.users = users;
        this.wakeUps = wakeUps;
    }

    @Override
    public Class<RecordReply> commandType() {
        return RecordReply.class;
    }

    @Override
    public Boolean handle(RecordReply command, Actor actor) {
        UUID organisationId = actor.organisationId();
        IncomingReply reply = command.reply();
        UUID id = Ids.next();
        if (!incoming.insert(organisationId, id, reply)) {
            return false;
        }
        users.find(organisationId, reply.recipientId()).ifPresent(user -> tell(user, id, reply));
        return true;
    }

    private void tell(ActingUser user, UUID id, IncomingReply reply) {
        if (reply.outcome().isTold()) {
            stage(user, id, reply, MailTemplate.ANSWER_TOLD, MOST_TOLD);
        } else if (reply.outcome() == ReplyOutcome.UNCLEAR && isOpen(user, reply)) {
            stage(user, id, reply, MailTemplate.ANSWER_HELP, MOST_HELP);
        }
    }

    private boolean isOpen(ActingUser user, IncomingReply reply) {
        return assignments
                .findOffer(user.organisationId(), reply.assignmentId())
                .filter(OfferView::isOpen)
                .isPresent();
    }

    private void stage(ActingUser user, UUID id, IncomingReply reply, MailTemplate template, int most) {
        UUID mailId = Ids.next();
        if (mail.insertAnswer(user.organisationId(), mailId, template, reply.mailId(), user.locale(), most)) {
            incoming.markTold(user.organisationId(), id, mailId);
            wakeUps.stage(MailDelivery.NAME, mailId);
        }
    }
}
