package io.baton.access;

import io.baton.platform.Command;
import java.util.UUID;

/** Notes that an API key was used; at most once a minute makes a difference. */
record NoteApiKeyUse(UUID keyId) implements Command<Boolean> {}
