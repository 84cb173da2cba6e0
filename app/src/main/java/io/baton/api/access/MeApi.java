package io.baton.api.access;

import io.baton.access.Right;
import io.baton.access.Users;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Me")
class MeApi {

    record OrganisationBody(UUID id, String name) {}

    /**
     * Who is calling.
     *
     * @param rights what the caller may do by this bearer: an API key can be limited
     * @param visibleOfficeIds the offices whose leads a coordinator sees
     * @param operator whether the caller operates the installation
     */
    record MeBody(
            UserBody user,
            Set<Right> rights,
            OfficeBody office,
            OrganisationBody organisation,
            Set<UUID> visibleOfficeIds,
            boolean operator) {}

    private final Users users;

    MeApi(Users users) {
        this.users = users;
    }

    @ForEverySignedIn
    @GetMapping("/api/v1/me")
    @Operation(summary = "Tells who is calling, with rights and office")
    MeBody me(Caller caller) {
        return new MeBody(
                UserBody.of(users.get(caller.organisationId(), caller.user().id())),
                new TreeSet<>(caller.user().rights()),
                OfficeBody.of(caller.user().office()),
                new OrganisationBody(caller.organisationId(), caller.user().organisationName()),
                caller.user().visibleOffices(),
                caller.user().operator());
    }
}
