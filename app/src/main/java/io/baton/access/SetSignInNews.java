package io.baton.access;

import io.baton.platform.Command;

/** Says whether the actor is told of new leads at sign-in. Everybody, for oneself. */
public record SetSignInNews(boolean wanted) implements Command<Boolean> {}
