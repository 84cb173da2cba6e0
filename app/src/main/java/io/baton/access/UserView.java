package io.baton.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One user of the organisation, as others see it.
 *
 * @param branches the offices an enterprise view over chosen branches opens, each with all below it
 * @param zone IANA zone, or null for the office's
 * @param invited true while no password was ever chosen
 */
public record UserView(
        UUID id,
        int version,
        String email,
        String name,
        UUID officeId,
        String officeName,
        Set<UserPackage> packages,
        UserClass userClass,
        EnterpriseView enterpriseView,
        Set<UUID> branches,
        String locale,
        @Nullable String zone,
        boolean active,
        boolean invited,
        @Nullable Instant lastSignInAt,
        Instant createdAt) {

    /** The ready-made kind the packages and the class amount to, if any. */
    public Optional<UserType> findType() {
        return UserType.findFor(packages, userClass);
    }

    public Set<Right> rights() {
        return UserPackage.rightsOf(packages);
    }

    public boolean mayHoldLeads() {
        return UserPackage.mayHoldLeads(packages, userClass);
    }

    boolean administers() {
        return packages.contains(UserPackage.ADMINISTRATION);
    }

    /** What an administrator may change of this user, as it is now. */
    public UserDetails details() {
        return new UserDetails(email, name, officeId, packages, userClass, enterpriseView, branches, locale, zone);
    }
}
