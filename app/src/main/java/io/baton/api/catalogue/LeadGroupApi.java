package io.baton.api.catalogue;

import io.baton.catalogue.Catalogue;
import io.baton.catalogue.LeadGroupView;
import io.baton.catalogue.StatusView;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Lead groups")
class LeadGroupApi {

    /** A lead group with the statuses its leads can be given. */
    record LeadGroupBody(UUID id, String name, int position, int version, List<StatusView> statuses) {}

    private final Catalogue catalogue;

    LeadGroupApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @ForEverySignedIn
    @GetMapping("/api/v1/lead-groups")
    @Operation(summary = "Lists lead groups with the statuses of their leads")
    Slice<LeadGroupBody> list(Caller caller) {
        return new Slice<>(
                catalogue.listGroups(caller.organisationId()).stream()
                        .map(group -> body(caller, group))
                        .toList(),
                null);
    }

    private LeadGroupBody body(Caller caller, LeadGroupView group) {
        List<StatusView> statuses = catalogue.listStatuses(caller.organisationId(), group.id());
        return new LeadGroupBody(group.id(), group.name(), group.position(), group.version(), statuses);
    }
}
