package io.baton.notifications;

import java.util.UUID;

/**
 * A mail that asks whom it went to for an answer to one offer.
 *
 * @param recipient the address it went to, or is to go to
 */
record AnswerableMail(UUID organisationId, UUID mailId, UUID assignmentId, UUID recipientId, String recipient) {}
