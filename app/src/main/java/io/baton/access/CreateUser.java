package io.baton.access;

import io.baton.platform.Command;
import org.jspecify.annotations.Nullable;

/**
 * Makes a user. Needs the right USER_MANAGE. Without a password the user is invited: the invitation's secret opens a
 * page to choose one, for seven days. Without either, a mail carries the invitation.
 */
record CreateUser(
        UserDetails details,
        @Nullable PasswordHash password,
        @Nullable Secret invitation) implements Command<UserView> {}
