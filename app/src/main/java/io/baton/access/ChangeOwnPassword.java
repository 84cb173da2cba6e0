package io.baton.access;

import io.baton.platform.Command;

/**
 * The actor chooses a new password. Ends all other sessions, tokens and links; answers false when the old password is
 * no longer the one that was proven.
 *
 * @param keptSessionId the session in which it happens
 */
record ChangeOwnPassword(PasswordHash proven, PasswordHash chosen, String keptSessionId) implements Command<Boolean> {}
