package io.baton.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.access.EnterpriseView;
import io.baton.access.Right;
import io.baton.access.UserClass;
import io.baton.access.UserPackage;
import io.baton.access.UserType;
import io.baton.access.UserView;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as it is answered.
 *
 * @param type the ready-made kind, or null where packages and class are none
 * @param enterpriseView {@code "NONE"}, {@code "ALL"} or {@code {"branches": [office ids]}}
 * @param invited true while no password was ever chosen
 * @param invitationUrl the link to hand over, in the answer to the invitation only; else left out
 */
record UserBody(
        UUID id,
        int version,
        String email,
        String name,
        UUID officeId,
        OfficeName office,
        @Nullable UserType type,
        Set<UserPackage> packages,
        UserClass userClass,
        Set<Right> rights,
        boolean mayHoldLeads,
        Object enterpriseView,
        String locale,
        @Nullable String zone,
        boolean active,
        boolean invited,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String invitationUrl,
        @Nullable Instant lastSignInAt,
        Instant createdAt) {

    record OfficeName(UUID id, String name) {}

    static UserBody of(UserView user) {
        return of(user, null);
    }

    static UserBody of(UserView user, @Nullable String invitationUrl) {
        return new UserBody(
                user.id(),
                user.version(),
                user.email(),
                user.name(),
                user.officeId(),
                new OfficeName(user.officeId(), user.officeName()),
                user.findType().orElse(null),
                new TreeSet<>(user.packages()),
                user.userClass(),
                new TreeSet<>(user.rights()),
                user.mayHoldLeads(),
                enterpriseView(user),
                user.locale(),
                user.zone(),
                user.active(),
                user.invited(),
                invitationUrl,
                user.lastSignInAt(),
                user.createdAt());
    }

    private static Object enterpriseView(UserView user) {
        return user.enterpriseView() == EnterpriseView.BRANCHES
                ? Map.of("branches", user.branches())
                : user.enterpriseView();
    }
}
