package io.baton.notifications;

import java.util.Locale;
import java.util.UUID;

/**
 * A mail that was claimed to be sent now.
 *
 * @param attempts how many attempts there were, with the one now
 */
record DueMail(UUID organisationId, UUID id, MailTemplate template, UUID recipientId, Locale locale, int attempts) {}
