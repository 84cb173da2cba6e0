package io.baton.api.assignment;

import io.baton.access.Right;
import io.baton.assignment.AssignmentState;
import io.baton.assignment.AssignmentView;
import io.baton.assignment.Assignments;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.leads.CloseOutcome;
import io.baton.leads.Leads;
import io.baton.leads.Named;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The chain of custody of a lead. */
@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "Custody")
class AssignmentApi {

    /**
     * One placement of the lead with one user.
     *
     * @param sequence counts from 1 within the lead
     * @param endedAt null while it lives
     * @param resumes the placement that closing ended and this one takes up again, or null
     * @param validated how the lead really ended, as a coordinator said, or null
     */
    record AssignmentJson(
            UUID id,
            int sequence,
            UUID officeId,
            Named user,
            AssignmentState state,
            Instant offeredAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            @Nullable String reason,
            @Nullable UUID resumes,
            @Nullable CloseOutcome validated) {

        private static AssignmentJson of(AssignmentView assignment) {
            return new AssignmentJson(
                    assignment.id(),
                    assignment.sequence(),
                    assignment.officeId(),
                    new Named(assignment.userId(), assignment.userName()),
                    assignment.state(),
                    assignment.offeredAt(),
                    assignment.acceptedAt(),
                    assignment.endedAt(),
                    assignment.reason(),
                    assignment.resumes(),
                    assignment.validated());
        }
    }

    /** All placements of a lead, newest first. */
    record ChainJson(List<AssignmentJson> items) {}

    private final Leads leads;
    private final Assignments assignments;

    AssignmentApi(Leads leads, Assignments assignments) {
        this.leads = leads;
        this.assignments = assignments;
    }

    @GetMapping("/{id}/assignments")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @Operation(summary = "Lists who held the lead, newest first")
    ChainJson chain(@PathVariable UUID id, Caller caller) {
        leads.get(caller.user(), id);
        return new ChainJson(assignments.listChain(caller.organisationId(), id).stream()
                .map(AssignmentJson::of)
                .toList());
    }
}
