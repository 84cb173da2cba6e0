package io.baton.api.leads;

import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ConflictException;
import io.baton.api.ProblemKind;
import io.baton.assignment.MergeLeads;
import io.baton.assignment.MergeOutcome;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.leads.CloseOutcome;
import io.baton.leads.Duplicates;
import io.baton.leads.Leads;
import io.baton.leads.LinkedLead;
import io.baton.leads.LinkedLeads;
import io.baton.leads.Named;
import io.baton.leads.Stage;
import io.baton.platform.Answer;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.FieldProblem;
import io.baton.shared.MatchReason;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which leads seem to be of one person or firm. */
@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "Leads")
class LeadDuplicateApi {

    /**
     * A lead that seems to be of the same person or firm.
     *
     * @param repeats the lead of the two that came later
     * @param reason null where only somebody who merged them says so
     */
    record DuplicateJson(
            UUID id,
            long number,
            String name,
            Stage stage,
            @Nullable CloseOutcome closeOutcome,
            UUID officeId,
            @Nullable Named holder,
            Instant receivedAt,
            UUID repeats,
            @Nullable MatchReason reason,
            boolean merged) {

        private static DuplicateJson of(LinkedLead lead) {
            UUID holder = lead.standing().holderUserId();
            String name = lead.holderName();
            return new DuplicateJson(
                    lead.id(),
                    lead.number(),
                    lead.displayName(),
                    lead.stage(),
                    lead.closeOutcome(),
                    lead.standing().holdingOfficeId(),
                    holder == null || name == null ? null : new Named(holder, name),
                    lead.receivedAt(),
                    lead.repeatingId(),
                    lead.reason(),
                    lead.merged());
        }
    }

    /** @param elsewhere whether there are also some that the caller does not see */
    record DuplicatesJson(List<DuplicateJson> items, boolean elsewhere) {}

    /** @param leadId the duplicate that is merged into the lead of the path, and closed */
    record MergeBody(@Nullable UUID leadId) {}

    private final Leads leads;
    private final Duplicates duplicates;
    private final LeadAnswers answers;
    private final Reads reads;
    private final CommandRunner commands;
    private final RepeatHeader repeats;

    LeadDuplicateApi(
            Leads leads,
            Duplicates duplicates,
            LeadAnswers answers,
            Reads reads,
            CommandRunner commands,
            RepeatHeader repeats) {
        this.leads = leads;
        this.duplicates = duplicates;
        this.answers = answers;
        this.reads = reads;
        this.commands = commands;
        this.repeats = repeats;
    }

    @PostMapping("/{id}/merge")
    @Requires(Right.LEAD_SCREEN)
    @Operation(summary = "Merges a duplicate into the lead: fills what it does not say, closes the duplicate")
    @AlsoAnswers(ProblemKind.CONFLICT)
    ResponseEntity<LeadJson> merge(
            @PathVariable UUID id, @RequestBody MergeBody body, Caller caller, HttpServletRequest request) {
        UUID loserId = body.leadId();
        if (loserId == null) {
            throw new InvalidInputException(FieldProblem.required("leadId"));
        }
        Answer<MergeOutcome> answer =
                commands.run(caller.actor(), new MergeLeads(id, loserId), repeats.of(request, body));
        return switch (answer.outcome()) {
            case MergeOutcome.Refused refused ->
                throw new ConflictException(refused.refusal(), answer(caller, refused.leadId()));
            case MergeOutcome.Merged merged -> {
                ResponseEntity.BodyBuilder response = ResponseEntity.ok();
                if (answer.replayed()) {
                    response.header("Idempotency-Replayed", "true");
                }
                yield response.body(answer(caller, merged.winnerId()));
            }
        };
    }

    private LeadJson answer(Caller caller, UUID leadId) {
        return reads.inSnapshot(
                caller.organisationId(), () -> answers.one(caller.user(), leads.get(caller.user(), leadId)));
    }

    @GetMapping("/{id}/duplicates")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @Operation(summary = "Lists the leads that seem to be of the same person or firm, newest first")
    DuplicatesJson duplicates(@PathVariable UUID id, Caller caller) {
        leads.get(caller.user(), id);
        LinkedLeads found = duplicates.groupOf(caller.user(), id);
        return new DuplicatesJson(found.leads().stream().map(DuplicateJson::of).toList(), found.elsewhere());
    }
}
