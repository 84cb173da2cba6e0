package io.baton.access;

import io.baton.platform.Command;

/**
 * Notes that the actor signed in on a page: answers false when the user was deactivated or the password changed since
 * it was compared.
 */
record NoteSignIn(PasswordHash proven) implements Command<Boolean> {}
