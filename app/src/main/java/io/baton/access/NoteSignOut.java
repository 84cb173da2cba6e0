package io.baton.access;

import io.baton.platform.Command;

/** Notes that the actor signed out of a page. */
public record NoteSignOut() implements Command<Boolean> {}
