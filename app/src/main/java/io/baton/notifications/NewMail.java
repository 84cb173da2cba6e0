package io.baton.notifications;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be staged.
 *
 * @param assignmentId the one offer it asks to answer, or null
 * @param replyKey part of its Message-ID, where it asks for an answer to one offer
 * @param parameters JSON: what else it needs when it is written
 */
record NewMail(
        UUID id,
        MailTemplate template,
        UUID recipientId,
        String recipient,
        Locale locale,
        @Nullable UUID assignmentId,
        @Nullable String replyKey,
        String parameters) {}
