package io.baton.notifications;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was claimed to be sent now.
 *
 * @param assignmentId the offer it asks to answer, or null
 * @param replyKey part of its Message-ID, where it asks for an answer
 * @param parameters JSON: what else it needs
 * @param attempts how many attempts there were, with the one now
 */
record DueMail(
        UUID organisationId,
        UUID id,
        MailTemplate template,
        UUID recipientId,
        Locale locale,
        @Nullable UUID assignmentId,
        @Nullable String replyKey,
        String parameters,
        int attempts) {}
