package io.baton.assignment;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an offer was made to answers just that offer, from outside: by a link in a mail, or by a reply to it. However
 * the lead went on and came back, an answer to an older offer is none to a newer one.
 *
 * @param reason why it is rejected, or null; at most a thousand characters
 */
public record AnswerOffer(
        UUID assignmentId, OfferAnswer answer, @Nullable String reason) implements Command<AnswerOutcome> {}
