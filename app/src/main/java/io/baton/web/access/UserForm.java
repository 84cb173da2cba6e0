package io.baton.web.access;

import io.baton.access.EnterpriseView;
import io.baton.access.UserClass;
import io.baton.access.UserDetails;
import io.baton.access.UserPackage;
import io.baton.access.UserType;
import io.baton.access.UserView;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a user has in it.
 *
 * @param type the ready-made kind that is chosen, or null
 * @param version the version the form was made from, or null for a new user
 */
public record UserForm(
        @Nullable String email,
        @Nullable String name,
        @Nullable UUID officeId,
        @Nullable UserType type,
        @Nullable Set<UserPackage> packages,
        @Nullable UserClass userClass,
        @Nullable EnterpriseView enterpriseView,
        @Nullable Set<UUID> branches,
        @Nullable String locale,
        @Nullable String zone,
        @Nullable Integer version) {

    static UserForm of(UserView user) {
        return new UserForm(
                user.email(),
                user.name(),
                user.officeId(),
                user.findType().orElse(null),
                user.packages(),
                user.userClass(),
                user.enterpriseView(),
                user.branches(),
                user.locale(),
                user.zone(),
                user.version());
    }

    static UserForm blank(UUID officeId, String locale) {
        UserType type = UserType.ADVISOR;
        return new UserForm(
                "",
                "",
                officeId,
                type,
                type.packages(),
                type.userClass(),
                EnterpriseView.NONE,
                Set.of(),
                locale,
                null,
                null);
    }

    /** The same with the packages and the class of the chosen ready-made kind. */
    UserForm withTypeFilledIn() {
        return type == null ? this : with(type, type.packages(), type.userClass());
    }

    /** The same with the ready-made kind that packages and class amount to. */
    UserForm withTypeRecognised() {
        return with(UserType.findFor(chosenPackages(), chosenClass()).orElse(null), chosenPackages(), chosenClass());
    }

    UserDetails details() {
        return new UserDetails(
                email == null ? "" : email,
                name == null ? "" : name,
                officeId == null ? new UUID(0, 0) : officeId,
                chosenPackages(),
                chosenClass(),
                enterpriseView == null ? EnterpriseView.NONE : enterpriseView,
                branches == null ? Set.of() : branches,
                locale == null ? "" : locale,
                zone);
    }

    public boolean has(UserPackage each) {
        return chosenPackages().contains(each);
    }

    public boolean is(UserClass each) {
        return chosenClass() == each;
    }

    public boolean sees(EnterpriseView each) {
        return details().enterpriseView() == each;
    }

    public boolean seesBranch(UUID officeId) {
        return branches != null && branches.contains(officeId);
    }

    public MayAndMayNot mayAndMayNot() {
        return MayAndMayNot.of(chosenPackages(), chosenClass());
    }

    /** The packages there are, in their order. */
    public static List<UserPackage> allPackages() {
        return Arrays.stream(UserPackage.values()).collect(Collectors.toList());
    }

    private Set<UserPackage> chosenPackages() {
        Set<UserPackage> chosen = EnumSet.noneOf(UserPackage.class);
        if (packages != null) {
            chosen.addAll(packages);
        }
        return chosen;
    }

    private UserClass chosenClass() {
        return userClass == null ? UserClass.STAFF : userClass;
    }

    private UserForm with(@Nullable UserType newType, Set<UserPackage> newPackages, UserClass newClass) {
        return new UserForm(
                email, name, officeId, newType, newPackages, newClass, enterpriseView, branches, locale, zone, version);
    }
}
