package io.baton.web.assignment;

import io.baton.http.Caller;
import io.baton.leads.LeadCustody;
import io.baton.leads.LeadInCustody;
import io.baton.leads.LeadVisibility;
import io.baton.platform.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The leads a dialog is about, as far as the caller may see them. */
@Component
class TaggedLeads {

    private final LeadCustody leads;

    TaggedLeads(LeadCustody leads) {
        this.leads = leads;
    }

    /** The leads, in the order they were tagged. Throws where the caller sees none of them. */
    List<LeadInCustody> read(Caller caller, Collection<UUID> leadIds) {
        Map<UUID, LeadInCustody> found = leads.read(caller.organisationId(), leadIds);
        List<LeadInCustody> visible = leadIds.stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .filter(lead -> caller.user().coordinates(lead.holdingOfficeId())
                        || caller.user().id().equals(lead.holderUserId())
                        || LeadVisibility.isOut(caller.user(), lead.standing()))
                .toList();
        if (visible.isEmpty()) {
            throw new NotFoundException("there is no such lead");
        }
        return visible;
    }
}
