package io.baton.notifications;

import io.baton.shared.EmailAddresses;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to become of a mail that answers one of Baton's. */
sealed interface ReplyVerdict {

    /**
     * No person wrote it.
     *
     * @param mark by what that was told
     */
    record Automatic(String mark) implements ReplyVerdict {}

    /** It is not, or may not be, from whom the mail it answers went to. */
    record NotTrusted(String why) implements ReplyVerdict {}

    record Decided(ReplyDecision decision) implements ReplyVerdict {}

    /** It says it is from several, or from nobody. */
    String SENDER_UNCLEAR = "SENDER_UNCLEAR";

    /** It is from another address than the mail it answers went to. */
    String OTHER_SENDER = "OTHER_SENDER";

    /** The receiving mail server says that it is not from whom it says. */
    String SENDER_FORGED = "SENDER_FORGED";

    /**
     * @param sentTo the address the answered mail went to
     * @param server the name the receiving mail server signs its findings by, or null
     */
    static ReplyVerdict of(ReceivedMail mail, String sentTo, @Nullable String server) {
        Optional<String> mark = AutomaticMail.mark(mail);
        if (mark.isPresent()) {
            return new Automatic(mark.get());
        }
        String sender = mail.onlySender();
        if (sender == null) {
            return new NotTrusted(SENDER_UNCLEAR);
        }
        if (EmailAddresses.normalise(sender).isEmpty()
                || !EmailAddresses.normalise(sender).equals(EmailAddresses.normalise(sentTo))) {
            return new NotTrusted(OTHER_SENDER);
        }
        return SenderProof.speaksAgainst(mail, server)
                ? new NotTrusted(SENDER_FORGED)
                : new Decided(ReplyReading.read(mail));
    }
}
