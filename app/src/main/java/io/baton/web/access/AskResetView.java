package io.baton.web.access;

/**
 * The page to ask for a new password.
 *
 * @param asked whether it was asked for just now
 * @param tooMany whether it was asked too often
 */
public record AskResetView(boolean asked, boolean tooMany) {}
