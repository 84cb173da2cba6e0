package io.baton.notifications;

import io.baton.access.Secret;
import io.baton.platform.Command;
import java.util.Map;
import java.util.UUID;

/**
 * Makes the links by which a user answers offers, at the moment the mail that carries them is written. For the system
 * only. They end none that an earlier attempt may have carried.
 *
 * @param secretOf a secret of kind ANSWER per assignment
 */
record MakeAnswerLinks(UUID userId, Map<UUID, Secret> secretOf) implements Command<Boolean> {}
