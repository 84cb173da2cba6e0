package io.baton.access;

import io.baton.platform.Command;
import java.util.UUID;

/** Notes that somebody tried to sign in as a user and could not. */
record NoteFailedSignIn(UUID userId) implements Command<Boolean> {}
