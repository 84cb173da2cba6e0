package io.baton.api.access;

import io.baton.access.EnterpriseView;
import io.baton.access.UserClass;
import io.baton.access.UserDetails;
import io.baton.access.UserPackage;
import io.baton.access.UserType;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A user as it is sent: all of it to make one, some of it to change one. What is left out stays as it is.
 *
 * @param type a ready-made kind; instead of packages and userClass
 * @param invitation without a password: LINK (the default) answers with the link to hand over, MAIL sends it; only to
 *     make one
 * @param enterpriseView {@code "NONE"}, {@code "ALL"} or {@code {"branches": [office ids]}}
 * @param zone IANA zone; empty for the office's
 * @param active false deactivates; only to change
 */
record UserInput(
        @Nullable String email,
        @Nullable String name,
        @Nullable UUID officeId,
        @Nullable UserType type,
        @Nullable List<UserPackage> packages,
        @Nullable UserClass userClass,
        @Nullable String password,
        @Nullable Delivery invitation,

        @Schema(
                types = {"string", "object"},
                description = "\"NONE\", \"ALL\" or {\"branches\": [office ids]}")
        @Nullable
        JsonNode enterpriseView,

        @Nullable String locale,
        @Nullable String zone,
        @Nullable Boolean active) {

    /** How the link of an invitation reaches the invited. */
    enum Delivery {
        LINK,
        MAIL
    }

    private static final UUID NONE = new UUID(0, 0);

    private record Sight(EnterpriseView view, Set<UUID> branches) {}

    /** Never the password: this lands in logs. */
    @Override
    public String toString() {
        return "UserInput[email=" + email + "]";
    }

    /** The same without its secret, to recognise a repeat by. */
    UserInput withoutPassword() {
        return new UserInput(
                email,
                name,
                officeId,
                type,
                packages,
                userClass,
                null,
                invitation,
                enterpriseView,
                locale,
                zone,
                active);
    }

    /** The details of a new user; an office and a language left out are those of the one who makes it. */
    UserDetails create(UUID ownOfficeId, String ownLocale) {
        List<FieldProblem> problems = kindProblems();
        if (email == null) {
            problems.add(FieldProblem.required("email"));
        }
        if (name == null) {
            problems.add(FieldProblem.required("name"));
        }
        if (type == null && packages == null) {
            problems.add(FieldProblem.required("type"));
        }
        if (Boolean.FALSE.equals(active)) {
            problems.add(FieldProblem.malformed("active", "true for a new user"));
        }
        Optional<Sight> sight = sight(problems);
        InvalidInputException.throwIfAny(problems);
        UserDetails empty = new UserDetails(
                "", "", ownOfficeId, Set.of(), UserClass.STAFF, EnterpriseView.NONE, Set.of(), ownLocale, null);
        return applied(empty, sight);
    }

    /** The details of a user after a change. */
    UserDetails change(UserDetails before) {
        List<FieldProblem> problems = kindProblems();
        Optional<Sight> sight = sight(problems);
        InvalidInputException.throwIfAny(problems);
        return applied(before, sight);
    }

    private UserDetails applied(UserDetails before, Optional<Sight> sight) {
        return new UserDetails(
                email == null ? before.email() : email,
                name == null ? before.name() : name,
                officeId == null ? before.officeId() : officeId,
                packagesAfter(before),
                classAfter(before),
                sight.map(Sight::view).orElse(before.enterpriseView()),
                sight.map(Sight::branches).orElse(before.branches()),
                locale == null ? before.locale() : locale,
                zone == null ? before.zone() : zone.isEmpty() ? null : zone);
    }

    private Set<UserPackage> packagesAfter(UserDetails before) {
        if (type != null) {
            return type.packages();
        }
        Set<UserPackage> chosen = EnumSet.noneOf(UserPackage.class);
        chosen.addAll(packages == null ? before.packages() : packages);
        return chosen;
    }

    private UserClass classAfter(UserDetails before) {
        if (type != null) {
            return type.userClass();
        }
        return userClass == null ? before.userClass() : userClass;
    }

    private List<FieldProblem> kindProblems() {
        List<FieldProblem> problems = new ArrayList<>();
        if (type != null && (packages != null || userClass != null)) {
            problems.add(
                    new FieldProblem("type", "AMBIGUOUS", "stands for packages and userClass: send one or the other"));
        }
        if (type == null && packages != null && userClass == null) {
            problems.add(FieldProblem.required("userClass"));
        }
        return problems;
    }

    private Optional<Sight> sight(List<FieldProblem> problems) {
        if (enterpriseView == null || enterpriseView.isNull()) {
            return Optional.empty();
        }
        if (enterpriseView.isString()) {
            return switch (enterpriseView.asString()) {
                case "NONE" -> Optional.of(new Sight(EnterpriseView.NONE, Set.of()));
                case "ALL" -> Optional.of(new Sight(EnterpriseView.ALL, Set.of()));
                default -> wrongSight(problems);
            };
        }
        JsonNode branches = enterpriseView.path("branches");
        if (enterpriseView.size() != 1 || !branches.isArray()) {
            return wrongSight(problems);
        }
        Set<UUID> ids = new HashSet<>();
        branches.forEach(each -> ids.add(each.isString() ? readId(each.asString()) : NONE));
        return ids.contains(NONE) ? wrongSight(problems) : Optional.of(new Sight(EnterpriseView.BRANCHES, ids));
    }

    private static UUID readId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    private static Optional<Sight> wrongSight(List<FieldProblem> problems) {
        problems.add(FieldProblem.malformed("enterpriseView", "\"NONE\", \"ALL\" or {\"branches\": [office ids]}"));
        return Optional.empty();
    }
}
