package io.baton.access;

import io.baton.platform.Command;
import java.util.UUID;

/**
 * Makes the link that a mail carries, at the moment it is sent. For the system only. Unlike {@link MakeLink} it ends no
 * older link: one that an administrator handed over stays good, and so does that of an attempt which may have arrived.
 *
 * @param secret of kind INVITATION or PASSWORD_RESET
 */
public record MakeMailedLink(UUID userId, Secret secret) implements Command<MailedLinkOutcome> {}
