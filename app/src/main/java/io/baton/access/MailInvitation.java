package io.baton.access;

import io.baton.platform.Command;
import java.util.UUID;

/**
 * Has a mail carry a further invitation to a user who chose no password yet. Needs the right USER_MANAGE. Links that
 * were handed over stay good. Answers false where the user is not active or chose a password meanwhile: nobody needs
 * it.
 */
public record MailInvitation(UUID userId) implements Command<Boolean> {}
