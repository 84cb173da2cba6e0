package io.baton.api.catalogue;

import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.api.ProblemKind;
import io.baton.catalogue.AddCustomField;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.ChangeCustomField;
import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.LeadGroupView;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Custom fields")
class CustomFieldApi {

    /** What of a custom field can be changed; null leaves a thing as it is. */
    record CustomFieldChange(
            @Nullable String label,
            @Nullable List<@Nullable String> choices,
            @Nullable Integer position,
            @Nullable Boolean active,
            @Nullable Boolean allGroups,
            @Nullable List<@Nullable UUID> groupIds,
            @Nullable UUID officeId,
            @Nullable Boolean sharedBelow) {}

    private final Catalogue catalogue;
    private final CommandRunner runner;
    private final RepeatHeader repeats;

    CustomFieldApi(Catalogue catalogue, CommandRunner runner, RepeatHeader repeats) {
        this.catalogue = catalogue;
        this.runner = runner;
        this.repeats = repeats;
    }

    /** All fields that the offices of the caller have, or those of one lead group; the retired ones last. */
    @ForEverySignedIn
    @GetMapping("/api/v1/custom-fields")
    @Operation(summary = "Lists the custom fields, the retired ones last")
    @AlsoAnswers(ProblemKind.NOT_FOUND)
    Slice<CustomFieldView> list(Caller caller, @RequestParam(required = false) @Nullable UUID groupId) {
        List<CustomFieldView> seen = catalogue
                .fieldOffers(caller.organisationId())
                .reaching(caller.user().visibleOffices());
        if (groupId == null) {
            return new Slice<>(seen, null);
        }
        LeadGroupView group = catalogue.getGroup(caller.organisationId(), groupId);
        return new Slice<>(seen.stream().filter(field -> field.isIn(group.id())).toList(), null);
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping("/api/v1/custom-fields")
    @Operation(summary = "Adds a custom field")
    @ResponseStatus(HttpStatus.CREATED)
    @AlsoAnswers(ProblemKind.NOT_FOUND)
    ResponseEntity<CustomFieldView> add(Caller caller, HttpServletRequest request, @RequestBody AddCustomField body) {
        return ApiAnswers.created(runner.run(caller.actor(), body, repeats.of(request, body)), Function.identity());
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PatchMapping("/api/v1/custom-fields/{id}")
    @Operation(summary = "Changes a custom field; what is left out stays")
    CustomFieldView change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody CustomFieldChange body) {
        int version = ApiParameters.version(ifMatch);
        return runner.run(
                caller.actor(),
                new ChangeCustomField(
                        id,
                        version,
                        body.label(),
                        body.choices(),
                        body.position(),
                        body.active(),
                        body.allGroups(),
                        body.groupIds(),
                        body.officeId(),
                        body.sharedBelow()));
    }
}
