package io.baton.access;

import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a user may be made into, and by whom. */
final class UserRules {

    private UserRules() {}

    /** The details in the form they are kept; what is wrong with them goes to the fields. */
    static UserDetails read(UserDetails given, List<OfficeView> offices, Fields fields) {
        String email = fields.email("email", given.email());
        String name = fields.name("name", given.name());
        String locale = fields.locale("locale", given.locale());
        String zone = fields.zone("zone", given.zone());
        if (given.packages().isEmpty()) {
            fields.add("packages", "REQUIRED", "must name at least one package");
        }
        UserDetails details = given.withAddressAndName(email, name, locale, zone);
        if (offices.stream().noneMatch(office -> office.id().equals(details.officeId()))) {
            fields.add("officeId", "UNKNOWN", "is no office of this organisation");
        } else {
            fields.add(branchProblem(details, offices));
        }
        return details;
    }

    private static Optional<FieldProblem> branchProblem(UserDetails details, List<OfficeView> offices) {
        if (details.enterpriseView() != EnterpriseView.BRANCHES) {
            return Optional.empty();
        }
        if (details.branches().isEmpty()) {
            return Optional.of(new FieldProblem("enterpriseView", "REQUIRED", "must name at least one branch"));
        }
        Set<UUID> below = new OfficeTree(offices).withAllBelow(details.officeId());
        boolean outside = !below.containsAll(details.branches());
        return outside
                ? Optional.of(new FieldProblem(
                        "enterpriseView", "NOT_BELOW", "must name only offices at or below the user's own"))
                : Optional.empty();
    }

    /**
     * Why a user cannot be changed like this: nobody deactivates himself ({@code OWN_ACCOUNT}), and the organisation
     * keeps an active administrator who can sign in ({@code LAST_ADMINISTRATOR}).
     *
     * @param acting who changes, or null for the system
     * @param otherAdministrators how many other active administrators with a password there are
     */
    static Optional<Refusal> refusalOf(
            @Nullable UUID acting,
            UserView before,
            Set<UserPackage> packagesAfter,
            boolean activeAfter,
            int otherAdministrators) {
        if (before.active() && !activeAfter && before.id().equals(acting)) {
            return Optional.of(new Refusal("OWN_ACCOUNT", "nobody deactivates himself"));
        }
        boolean administers = before.active() && before.administers();
        boolean willAdminister = activeAfter && packagesAfter.contains(UserPackage.ADMINISTRATION);
        if (administers && !willAdminister && otherAdministrators == 0) {
            return Optional.of(new Refusal(
                    "LAST_ADMINISTRATOR", "the organisation needs an active administrator who can sign in"));
        }
        return Optional.empty();
    }
}
