package io.baton.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a user.
 *
 * @param branches with enterprise view {@code BRANCHES} the chosen offices below the user's own, else empty
 * @param locale {@code en} or {@code de}
 * @param zone IANA zone, or null for the office's
 */
public record UserDetails(
        String email,
        String name,
        UUID officeId,
        Set<UserPackage> packages,
        UserClass userClass,
        EnterpriseView enterpriseView,
        Set<UUID> branches,
        String locale,
        @Nullable String zone) {

    /** A user of a ready-made kind who sees the own office only. */
    public static UserDetails of(String email, String name, UUID officeId, UserType type, String locale) {
        return new UserDetails(
                email, name, officeId, type.packages(), type.userClass(), EnterpriseView.NONE, Set.of(), locale, null);
    }

    UserDetails withAddressAndName(
            String normalEmail, String plainName, String knownLocale, @Nullable String knownZone) {
        Set<UUID> chosen = enterpriseView == EnterpriseView.BRANCHES ? Set.copyOf(branches) : Set.of();
        return new UserDetails(
                normalEmail, plainName, officeId, packages, userClass, enterpriseView, chosen, knownLocale, knownZone);
    }

    /** The same, seeing other offices; chosen branches are given with {@link EnterpriseView#BRANCHES} only. */
    public UserDetails withEnterpriseView(EnterpriseView view) {
        return new UserDetails(email, name, officeId, packages, userClass, view, Set.of(), locale, zone);
    }

    UserDetails withProfile(String newName, String newLocale, @Nullable String newZone) {
        return new UserDetails(
                email, newName, officeId, packages, userClass, enterpriseView, branches, newLocale, newZone);
    }
}
