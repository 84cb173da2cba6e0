package io.baton.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The ready-made kinds of user: presets of packages and class. */
public enum UserType {
    COORDINATOR_ADVISOR(
            UserClass.PRODUCER_MANAGER,
            EnumSet.of(UserPackage.BASE, UserPackage.LEADS_COORDINATOR, UserPackage.LEADS, UserPackage.OPPORTUNITY)),
    COORDINATOR(
            UserClass.STAFF,
            EnumSet.of(UserPackage.BASE, UserPackage.LEADS_COORDINATOR, UserPackage.LEADS, UserPackage.OPPORTUNITY)),
    ADVISOR(UserClass.PRODUCER_MANAGER, EnumSet.of(UserPackage.BASE, UserPackage.LEADS, UserPackage.OPPORTUNITY)),
    COORDINATOR_VIEW(UserClass.PRODUCER_MANAGER, EnumSet.of(UserPackage.COORDINATOR_VIEW)),
    LEADS_VIEW(UserClass.PRODUCER_MANAGER, EnumSet.of(UserPackage.LEADS_VIEW)),
    ADMINISTRATOR(
            UserClass.STAFF,
            EnumSet.of(
                    UserPackage.BASE,
                    UserPackage.LEADS_COORDINATOR,
                    UserPackage.LEADS,
                    UserPackage.OPPORTUNITY,
                    UserPackage.ADMINISTRATION));

    private final UserClass userClass;
    private final Set<UserPackage> packages;

    UserType(UserClass userClass, Set<UserPackage> packages) {
        this.userClass = userClass;
        this.packages = packages;
    }

    public UserClass userClass() {
        return userClass;
    }

    public Set<UserPackage> packages() {
        return EnumSet.copyOf(packages);
    }

    /** The ready-made kind these packages and class amount to, if any. */
    public static Optional<UserType> findFor(Collection<UserPackage> packages, UserClass userClass) {
        return Arrays.stream(values())
                .filter(type -> type.userClass == userClass && type.packages.equals(Set.copyOf(packages)))
                .findFirst();
    }
}
