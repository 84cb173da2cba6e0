package io.baton.notifications;

import io.baton.assignment.AnswerOffer;
import io.baton.assignment.AnswerOutcome;
import io.baton.assignment.OfferAnswer;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.NotFoundException;
import io.baton.platform.NotPermittedException;
import io.baton.platform.Reads;
import io.baton.platform.RepeatKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does what a reply says, once. The answer is given under the reply's key, kept in the transaction of its effect; what
 * came of it is written under the same key in another. A server killed in between, or two servers at the same reply,
 * therefore repeat without effect.
 */
@Component
class ReplyDesk {

    private static final String ROUTE = "MAIL reply";
    private static final int LONGEST = 300;

    /** What came of it, and why. */
    private record Result(ReplyOutcome outcome, String reason) {}

    private final IncomingMailTable incoming;
    private final Reads reads;
    private final CommandRunner runner;

    ReplyDesk(IncomingMailTable incoming, Reads reads, CommandRunner runner) {
        this.incoming = incoming;
        this.reads = reads;
        this.runner = runner;
    }

    /**
     * @param answered the mail of ours it answers
     * @param server the name the receiving mail server signs its findings by, or null
     * @return false for one that was done with before
     */
    boolean take(ReceivedMail mail, AnswerableMail answered, @Nullable String server) {
        String key = key(mail);
        if (!isNew(answered, key)) {
            return false;
        }
        record(mail, answered, key, result(mail, answered, key, server));
        return true;
    }

    /** Leaves a reply that cannot be done with, visibly. */
    void giveUp(ReceivedMail mail, AnswerableMail answered) {
        record(mail, answered, key(mail), new Result(ReplyOutcome.NOT_HANDLED, ""));
    }

    private boolean isNew(AnswerableMail answered, String key) {
        return !reads.inSnapshot(answered.organisationId(), () -> incoming.exists(answered.organisationId(), key));
    }

    private Result result(ReceivedMail mail, AnswerableMail answered, String key, @Nullable String server) {
        return switch (ReplyVerdict.of(mail, answered.recipient(), server)) {
            case ReplyVerdict.Automatic automatic -> new Result(ReplyOutcome.AUTOMATIC, automatic.mark());
            case ReplyVerdict.NotTrusted notTrusted -> new Result(ReplyOutcome.NOT_TRUSTED, notTrusted.why());
            case ReplyVerdict.Decided decided ->
                switch (decided.decision()) {
                    case ReplyDecision.Accept accept -> answer(answered, key, OfferAnswer.ACCEPT, null);
                    case ReplyDecision.Reject reject ->
                        answer(
                                answered,
                                key,
                                OfferAnswer.REJECT,
                                reject.reason().isEmpty() ? null : reject.reason());
                    case ReplyDecision.Unclear unclear -> new Result(ReplyOutcome.UNCLEAR, "");
                };
        };
    }

    private Result answer(AnswerableMail answered, String key, OfferAnswer answer, @Nullable String reason) {
        Actor person = new Actor(answered.organisationId(), answered.recipientId(), Channel.MAIL, null);
        AnswerOffer command = new AnswerOffer(answered.assignmentId(), answer, reason);
        RepeatKey once = RepeatKey.of(ROUTE, key, command.toString().getBytes(StandardCharsets.UTF_8));
        try {
            return switch (runner.run(person, command, once).outcome()) {
                case AnswerOutcome.Accepted accepted -> new Result(ReplyOutcome.ACCEPTED, "");
                case AnswerOutcome.Rejected rejected -> new Result(ReplyOutcome.REJECTED, "");
                case AnswerOutcome.Over over ->
                    new Result(ReplyOutcome.TOO_LATE, over.offer().standing().name());
            };
        } catch (NotPermittedException | NotFoundException e) {
            return new Result(ReplyOutcome.NOT_POSSIBLE, "");
        }
    }

    private void record(ReceivedMail mail, AnswerableMail answered, String key, Result result) {
        runner.run(
                Actor.system(answered.organisationId()),
                new RecordReply(new IncomingReply(
                        key,
                        answered.mailId(),
                        answered.assignmentId(),
                        answered.recipientId(),
                        mail.messageId(),
                        shortened(mail.from().isEmpty() ? "" : mail.from().getFirst()),
                        shortened(mail.subject()),
                        result.outcome(),
                        result.reason())));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    /** A reply without an id is told by what it says. */
    private static String key(ReceivedMail mail) {
        String what = mail.messageId().isEmpty()
                ? String.join("\n", mail.first("date").orElse(""), mail.subject(), mail.text(), mail.html())
                : mail.messageId();
        return sha256(what + "\n" + String.join(",", mail.from()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
