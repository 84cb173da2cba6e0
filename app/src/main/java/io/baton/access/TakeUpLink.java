package io.baton.access;

import io.baton.platform.Command;
import java.util.UUID;

/** The actor chooses a password by an invitation or a reset link. A link works once, and not after its time. */
record TakeUpLink(UUID linkId, SecretKind kind, PasswordHash chosen) implements Command<LinkState> {}
