package io.baton.intake;

import io.baton.assignment.FirstCustody;
import io.baton.leads.CreatedLead;
import io.baton.leads.Leads;
import io.baton.leads.NewLead;
import io.baton.platform.Actor;
import io.baton.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Front door: takes many leads in at once, in the transaction that is open. Those that cannot be kept do not stop the
 * rest. Whoever calls has decided that the actor may bring leads into these offices.
 */
@Component
public class Arrivals {

    private final Leads leads;
    private final FirstCustody custody;
    private final ApplicationEventPublisher events;

    Arrivals(Leads leads, FirstCustody custody, ApplicationEventPublisher events) {
        this.leads = leads;
        this.custody = custody;
        this.events = events;
    }

    /**
     * Creates leads with their first notes, tells that they are there, and offers those that are meant for somebody.
     * The duplicate rule of each lead's group decides about those that repeat an earlier one; what it did stands in
     * {@link CreatedLead#repeated()}.
     *
     * @return one answer an arrival, in the order given
     */
    public List<Arrived> takeIn(Actor actor, List<Arrival> arrivals) {
        return arrived(actor, arrivals, leads.createEach(actor, leadsOf(arrivals)));
    }

    /**
     * The same without asking the duplicate rules, for who decided about duplicates already.
     *
     * @param linked whether leads that repeat an earlier one are linked to it
     */
    public List<Arrived> takeIn(Actor actor, List<Arrival> arrivals, boolean linked) {
        return arrived(actor, arrivals, leads.createEach(actor, leadsOf(arrivals), linked));
    }

    private static List<NewLead> leadsOf(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::lead).toList();
    }

    private List<Arrived> arrived(Actor actor, List<Arrival> arrivals, List<CreatedLead> created) {
        Map<UUID, UUID> officeOf = new LinkedHashMap<>();
        for (int i = 0; i < created.size(); i++) {
            UUID leadId = created.get(i).id();
            if (leadId != null) {
                officeOf.put(leadId, arrivals.get(i).lead().officeId());
            }
        }
        if (officeOf.isEmpty()) {
            return created.stream().map(lead -> new Arrived(lead, false, null)).toList();
        }
        events.publishEvent(new LeadsReceived(
                actor.organisationId(), actor.userId(), actor.channel(), List.copyOf(officeOf.keySet()), officeOf));
        Map<UUID, UUID> userOf = new LinkedHashMap<>();
        for (int i = 0; i < created.size(); i++) {
            UUID leadId = created.get(i).id();
            UUID assignee = arrivals.get(i).assigneeId();
            if (leadId != null && assignee != null) {
                userOf.put(leadId, assignee);
            }
        }
        Map<UUID, Refusal> refusals = custody.offer(actor, userOf);
        List<Arrived> arrived = new ArrayList<>();
        for (CreatedLead lead : created) {
            UUID leadId = lead.id();
            boolean meant = leadId != null && userOf.containsKey(leadId);
            Refusal refusal = leadId == null ? null : refusals.get(leadId);
            arrived.add(new Arrived(lead, meant && refusal == null, refusal));
        }
        return arrived;
    }
}
