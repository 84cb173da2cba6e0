package io.baton.web.access;

import io.baton.access.UserView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of users.
 *
 * @param active whether the active ones are shown, else the deactivated
 * @param next the path of the next stretch, or null
 */
public record UserListView(
        List<UserView> users,
        String words,
        boolean active,
        @Nullable String next) {}
