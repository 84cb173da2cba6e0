package io.baton.api.catalogue;

import io.baton.access.Right;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.ChangeLeadGroup;
import io.baton.catalogue.CreateLeadGroup;
import io.baton.catalogue.DuplicateRule;
import io.baton.catalogue.GivenDuplicateRule;
import io.baton.catalogue.LeadGroupView;
import io.baton.catalogue.StatusView;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.Answer;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/lead-groups")
@Tag(name = "Lead groups")
class LeadGroupApi {

    /** A lead group with the statuses its leads can be given. */
    record LeadGroupBody(
            UUID id,
            String name,
            int position,
            boolean active,
            boolean general,
            DuplicateRule duplicates,
            int version,
            List<StatusView> statuses) {}

    /** What of a lead group can be changed; null leaves a thing as it is. */
    record LeadGroupChange(
            @Nullable String name,
            @Nullable Integer position,
            @Nullable Boolean active,
            @Nullable GivenDuplicateRule duplicates) {}

    private final Catalogue catalogue;
    private final CommandRunner runner;
    private final Reads reads;
    private final RepeatHeader repeats;

    LeadGroupApi(Catalogue catalogue, CommandRunner runner, Reads reads, RepeatHeader repeats) {
        this.catalogue = catalogue;
        this.runner = runner;
        this.reads = reads;
        this.repeats = repeats;
    }

    @ForEverySignedIn
    @GetMapping
    @Operation(summary = "Lists lead groups with the statuses of their leads")
    Slice<LeadGroupBody> list(Caller caller) {
        return new Slice<>(
                catalogue.listGroups(caller.organisationId()).stream()
                        .map(group -> body(caller, group))
                        .toList(),
                null);
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping
    @Operation(summary = "Adds a lead group")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LeadGroupBody> add(Caller caller, HttpServletRequest request, @RequestBody CreateLeadGroup body) {
        Answer<LeadGroupView> answer = runner.run(caller.actor(), body, repeats.of(request, body));
        return ApiAnswers.created(answer, group -> inSnapshot(caller, group));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PatchMapping("/{id}")
    @Operation(summary = "Changes a lead group; what is left out stays")
    LeadGroupBody change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody LeadGroupChange body) {
        int version = ApiParameters.version(ifMatch);
        return inSnapshot(
                caller,
                runner.run(
                        caller.actor(),
                        new ChangeLeadGroup(
                                id, version, body.name(), body.position(), body.active(), body.duplicates())));
    }

    private LeadGroupBody inSnapshot(Caller caller, LeadGroupView group) {
        return reads.inSnapshot(caller.organisationId(), () -> body(caller, group));
    }

    private LeadGroupBody body(Caller caller, LeadGroupView group) {
        List<StatusView> statuses = catalogue.listStatuses(caller.organisationId(), group.id());
        return new LeadGroupBody(
                group.id(),
                group.name(),
                group.position(),
                group.active(),
                group.general(),
                group.duplicates(),
                group.version(),
                statuses);
    }
}
