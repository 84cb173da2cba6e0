package io.baton.api.access;

import io.baton.access.ChangeOffice;
import io.baton.access.CreateOffice;
import io.baton.access.OfficeDetails;
import io.baton.access.OfficeOutcome;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.api.ConflictException;
import io.baton.api.ProblemKind;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Offices")
class OfficeApi {

    /**
     * An office as it is sent. Left out, to make one: below the top, not corporate, zone and country of the office
     * above; to change one: as it is.
     *
     * @param confirmed that making this the corporate office takes the mark from another
     */
    record OfficeInput(
            @Nullable String name,
            @Nullable UUID parentId,
            @Nullable Boolean corporate,
            @Nullable String zone,
            @Nullable String country,
            @Nullable Boolean confirmed) {}

    private final Offices offices;
    private final CommandRunner runner;
    private final RepeatHeader repeats;
    private final Reads reads;

    OfficeApi(Offices offices, CommandRunner runner, RepeatHeader repeats, Reads reads) {
        this.offices = offices;
        this.runner = runner;
        this.repeats = repeats;
        this.reads = reads;
    }

    /** All offices: leads can be forwarded to any. They are few. */
    @ForEverySignedIn
    @GetMapping("/api/v1/offices")
    @Operation(summary = "Lists all offices")
    Slice<OfficeBody> list(Caller caller) {
        return new Slice<>(
                offices.listAll(caller.organisationId()).stream()
                        .map(OfficeBody::of)
                        .toList(),
                null);
    }

    @ForEverySignedIn
    @GetMapping("/api/v1/offices/{id}")
    @Operation(summary = "Tells one office")
    ResponseEntity<OfficeBody> get(Caller caller, @PathVariable UUID id) {
        return withVersion(offices.get(caller.organisationId(), id));
    }

    @Requires(Right.USER_MANAGE)
    @PostMapping("/api/v1/offices")
    @Operation(summary = "Makes an office")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OfficeBody> create(Caller caller, HttpServletRequest request, @RequestBody OfficeInput body) {
        OfficeDetails details = new OfficeDetails(body.name(), body.parentId(), body.zone(), body.country());
        CreateOffice command = new CreateOffice(details, isTrue(body.corporate()), isTrue(body.confirmed()));
        return ApiAnswers.created(
                runner.run(caller.actor(), command, repeats.of(request, body)),
                outcome -> OfficeBody.of(done(outcome)));
    }

    @Requires(Right.USER_MANAGE)
    @PatchMapping("/api/v1/offices/{id}")
    @Operation(summary = "Changes an office; what is left out stays")
    @AlsoAnswers(ProblemKind.CONFLICT)
    ResponseEntity<OfficeBody> change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OfficeInput body) {
        OfficeView before = reads.inSnapshot(caller.organisationId(), () -> offices.get(caller.organisationId(), id));
        int version = ifMatch == null ? before.version() : ApiParameters.version(ifMatch);
        OfficeDetails details = new OfficeDetails(
                body.name() == null ? before.name() : body.name(),
                body.parentId() == null ? before.parentId() : body.parentId(),
                body.zone() == null ? before.zone().getId() : body.zone(),
                body.country() == null ? before.country() : body.country());
        boolean corporate = body.corporate() == null ? before.corporate() : body.corporate();
        return withVersion(done(runner.run(
                caller.actor(), new ChangeOffice(id, version, details, corporate, isTrue(body.confirmed())))));
    }

    private static OfficeView done(OfficeOutcome outcome) {
        return switch (outcome) {
            case OfficeOutcome.Done done -> done.office();
            case OfficeOutcome.Refused refused ->
                throw new ConflictException(refused.refusal(), OfficeBody.of(refused.corporate()));
        };
    }

    private static boolean isTrue(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static ResponseEntity<OfficeBody> withVersion(OfficeView office) {
        return ResponseEntity.ok().eTag(Integer.toString(office.version())).body(OfficeBody.of(office));
    }
}
