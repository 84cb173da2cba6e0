package io.baton.api.opportunities;

import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.api.ChangedValue;
import io.baton.api.ProblemKind;
import io.baton.contacts.ChangeOpportunity;
import io.baton.contacts.CreateOpportunity;
import io.baton.contacts.Opportunities;
import io.baton.contacts.OpportunityFacts;
import io.baton.contacts.OpportunityView;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Opportunities of contacts. */
@RestController
@Tag(name = "Opportunities")
class OpportunityApi {

    /**
     * An opportunity to be opened.
     *
     * @param stageId left out for the first stage
     * @param ownerId left out for the caller
     * @param valueMinor in the smallest unit of the currency; both or none
     */
    record NewOpportunity(
            @Nullable UUID contactId,
            @Nullable String title,
            @Nullable UUID stageId,
            @Nullable UUID ownerId,
            @Nullable UUID campaignId,
            @Nullable Long valueMinor,
            @Nullable String currency,
            @Nullable LocalDate expectedOn) {}

    /**
     * What of an opportunity changes; what is left out stays.
     *
     * @param campaignId null: it is of none
     * @param valueMinor null: nobody knows what it is worth; the currency goes with it
     * @param expectedOn null: nobody knows when
     */
    record OpportunityChange(
            @Nullable String title,
            @Nullable UUID stageId,
            @Nullable UUID ownerId,

            @Schema(implementation = UUID.class, nullable = true) @Nullable
            JsonNode campaignId,

            @Schema(implementation = Long.class, nullable = true) @Nullable
            JsonNode valueMinor,

            @Schema(implementation = String.class, nullable = true) @Nullable
            JsonNode currency,

            @Schema(implementation = LocalDate.class, nullable = true) @Nullable
            JsonNode expectedOn) {}

    /** The stages of opportunities, in order. */
    record StagesBody(List<OpportunityBody.Stage> items) {}

    private final Opportunities opportunities;
    private final CommandRunner runner;
    private final RepeatHeader repeats;
    private final Reads reads;
    private final ChangedValue values;

    OpportunityApi(
            Opportunities opportunities, CommandRunner runner, RepeatHeader repeats, Reads reads, ChangedValue values) {
        this.opportunities = opportunities;
        this.runner = runner;
        this.repeats = repeats;
        this.reads = reads;
        this.values = values;
    }

    @Requires(Right.CONTACT_VIEW)
    @GetMapping("/api/v1/opportunities")
    @Operation(summary = "Lists the opportunities the caller sees, by when they are expected to close")
    Slice<OpportunityBody> list(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID stageId,
            @RequestParam(required = false) @Nullable UUID contactId,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (contactId != null) {
            return new Slice<>(
                    opportunities.listOf(caller.user(), contactId).stream()
                            .map(OpportunityBody::of)
                            .toList(),
                    null);
        }
        return opportunities
                .list(caller.user(), stageId, cursor, ApiParameters.limit(limit))
                .map(OpportunityBody::of);
    }

    @Requires(Right.CONTACT_VIEW)
    @GetMapping("/api/v1/opportunity-stages")
    @Operation(summary = "Lists the stages of opportunities, in order")
    StagesBody stages(Caller caller) {
        return new StagesBody(opportunities.stages(caller.organisationId()).offered().stream()
                .map(OpportunityBody.Stage::of)
                .toList());
    }

    @Requires(Right.CONTACT_VIEW)
    @PostMapping("/api/v1/opportunities")
    @ResponseStatus(HttpStatus.CREATED)
    @AlsoAnswers(ProblemKind.NOT_FOUND)
    @Operation(summary = "Opens an opportunity of a contact")
    ResponseEntity<OpportunityBody> create(
            Caller caller, HttpServletRequest request, @RequestBody NewOpportunity body) {
        UUID contactId = body.contactId();
        if (contactId == null) {
            throw new InvalidInputException(FieldProblem.required("contactId"));
        }
        OpportunityFacts facts = new OpportunityFacts(
                body.title(),
                body.stageId(),
                body.ownerId(),
                body.campaignId(),
                body.valueMinor(),
                body.currency(),
                body.expectedOn());
        return ApiAnswers.created(
                runner.run(caller.actor(), new CreateOpportunity(contactId, facts), repeats.of(request, body)),
                OpportunityBody::of);
    }

    @Requires(Right.CONTACT_VIEW)
    @GetMapping("/api/v1/opportunities/{id}")
    @Operation(summary = "Tells one opportunity, with the stages it came to")
    OpportunityBody get(Caller caller, @PathVariable UUID id) {
        return OpportunityBody.of(opportunities.get(caller.user(), id), opportunities.listSteps(caller.user(), id));
    }

    @Requires(Right.CONTACT_VIEW)
    @PatchMapping("/api/v1/opportunities/{id}")
    @Operation(summary = "Changes an opportunity, its stage included; what is left out stays")
    OpportunityBody change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody OpportunityChange body) {
        int version = ApiParameters.version(ifMatch);
        OpportunityView now = reads.inSnapshot(caller.organisationId(), () -> opportunities.get(caller.user(), id));
        OpportunityFacts facts = new OpportunityFacts(
                body.title() == null ? now.title() : body.title(),
                body.stageId(),
                body.ownerId(),
                values.of("campaignId", body.campaignId(), UUID.class, now.campaignId()),
                values.of("valueMinor", body.valueMinor(), Long.class, now.valueMinor()),
                values.of("currency", body.currency(), String.class, now.currency()),
                values.of("expectedOn", body.expectedOn(), LocalDate.class, now.expectedOn()));
        return OpportunityBody.of(runner.run(caller.actor(), new ChangeOpportunity(id, version, facts)));
    }
}
