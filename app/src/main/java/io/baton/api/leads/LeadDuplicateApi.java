package io.baton.api.leads;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.leads.CloseOutcome;
import io.baton.leads.Duplicates;
import io.baton.leads.Leads;
import io.baton.leads.LinkedLead;
import io.baton.leads.LinkedLeads;
import io.baton.leads.Named;
import io.baton.leads.Stage;
import io.baton.shared.MatchReason;
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
            UUID holder = lead.holderId();
            String name = lead.holderName();
            return new DuplicateJson(
                    lead.id(),
                    lead.number(),
                    lead.displayName(),
                    lead.stage(),
                    lead.closeOutcome(),
                    lead.officeId(),
                    holder == null || name == null ? null : new Named(holder, name),
                    lead.receivedAt(),
                    lead.repeatingId(),
                    lead.reason(),
                    lead.merged());
        }
    }

    /** @param elsewhere whether there are also some that the caller does not see */
    record DuplicatesJson(List<DuplicateJson> items, boolean elsewhere) {}

    private final Leads leads;
    private final Duplicates duplicates;

    LeadDuplicateApi(Leads leads, Duplicates duplicates) {
        this.leads = leads;
        this.duplicates = duplicates;
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
