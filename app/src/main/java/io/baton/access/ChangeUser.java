package io.baton.access;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a user into what is said, all at once. Needs the right USER_MANAGE.
 *
 * <p>Refused: {@code OWN_ACCOUNT} (nobody deactivates himself), {@code LAST_ADMINISTRATOR} (the organisation keeps an
 * active administrator). A new password or deactivating ends the user's sessions and tokens; changed rights hold at
 * once.
 *
 * @param expectedVersion the version the change was made from, or null to change whatever there is
 * @param password a new password, or null to leave it
 */
public record ChangeUser(
        UUID userId,
        @Nullable Integer expectedVersion,
        UserDetails details,
        boolean active,
        @Nullable PasswordHash password)
        implements Command<ChangeUserOutcome> {}
