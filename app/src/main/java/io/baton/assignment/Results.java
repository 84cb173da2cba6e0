package io.baton.assignment;

import io.baton.access.Holders;
import io.baton.leads.LeadCustody;
import io.baton.leads.LeadInCustody;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what came of a command, lead by lead, with what is true now. */
@Component
class Results {

    private final LeadCustody leads;
    private final Holders holders;

    Results(LeadCustody leads, Holders holders) {
        this.leads = leads;
        this.holders = holders;
    }

    /** Results in the order of the request; the leads are read anew, after the writes. */
    List<LeadResult> of(UUID organisationId, Verdicts verdicts, CustodyResult done) {
        Map<UUID, LeadInCustody> now =
                leads.read(organisationId, verdicts.known().leads().keySet());
        Map<UUID, String> names = holders.namesOf(organisationId, Verdicts.holders(List.copyOf(now.values())));
        return verdicts.known().requested().stream()
                .map(id -> result(id, verdicts.refusals().get(id), now.get(id), names, done))
                .toList();
    }

    private static LeadResult result(
            UUID leadId,
            @Nullable Refusal refusal,
            @Nullable LeadInCustody lead,
            Map<UUID, String> names,
            CustodyResult done) {
        if (lead == null) {
            return new LeadResult(leadId, null, null, null, refusal, null);
        }
        UUID holder = lead.holderUserId();
        String holderName = holder == null ? null : names.get(holder);
        LeadNow now = new LeadNow(lead.number(), lead.displayName(), lead.stage(), holder, holderName);
        if (refusal != null) {
            return new LeadResult(leadId, null, null, null, refusal, now);
        }
        boolean gives = done == CustodyResult.ASSIGNED || done == CustodyResult.REASSIGNED;
        UUID contact = done == CustodyResult.ACCEPTED ? lead.contactId() : null;
        return new LeadResult(leadId, done, gives ? holder : null, contact, null, now);
    }
}
