package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.contacts.ContactOfLead;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes that the assignee took leads on: assignments, contacts, custody, the event, and what follows of it. */
@Component
class Accepting {

    private final AssignmentTable assignments;
    private final ContactsOfLeads contacts;
    private final Holders holders;
    private final CustodyWriter writer;
    private final FollowingUp followingUp;
    private final ApplicationEventPublisher events;

    Accepting(
            AssignmentTable assignments,
            ContactsOfLeads contacts,
            Holders holders,
            CustodyWriter writer,
            FollowingUp followingUp,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.contacts = contacts;
        this.holders = holders;
        this.writer = writer;
        this.followingUp = followingUp;
        this.events = events;
    }

    /** The assignee and whoever was named besides: active users of the organisation, held so. */
    List<UUID> owners(ActingUser user, Collection<UUID> named) {
        Set<UUID> owners = new LinkedHashSet<>(List.of(user.id()));
        owners.addAll(named);
        Map<UUID, Holder> found = holders.lock(user.organisationId(), owners);
        if (found.values().stream().filter(Holder::active).count() < owners.size()) {
            throw new InvalidInputException(FieldProblem.unknown("contactUserIds"));
        }
        return new ArrayList<>(owners);
    }

    /** What shall follow where a campaign has no actions; throws where it cannot. */
    Optional<CampaignAction> chosen(UUID organisationId, @Nullable CampaignAction chosen) {
        return followingUp.checked(organisationId, chosen);
    }

    /**
     * What came of it.
     *
     * @param contactOf the contact each lead is linked to now
     * @param followed whether a campaign had anything done
     */
    record Accepted(Map<UUID, ContactOfLead> contactOf, boolean followed) {

        ContactOfLead contact(UUID leadId) {
            return Objects.requireNonNull(contactOf.get(leadId), "each lead has its contact");
        }
    }

    Accepted accept(
            Actor actor,
            ActingUser user,
            List<LeadInCustody> leads,
            List<UUID> owners,
            Optional<CampaignAction> chosen) {
        List<UUID> ids = Verdicts.ids(leads);
        Map<UUID, ContactOfLead> contactOf = contacts.of(actor, ids, owners);
        assignments.accept(actor.organisationId(), ids);
        writer.write(
                actor,
                CustodyMove.ACCEPT,
                leads,
                lead -> after(lead, Objects.requireNonNull(contactOf.get(lead.id()), "each lead has its contact")));
        Map<UUID, UUID> userOf = new HashMap<>();
        ids.forEach(id -> userOf.put(id, actor.person()));
        events.publishEvent(new LeadsAccepted(actor.organisationId(), actor.userId(), ids, userOf));
        return new Accepted(contactOf, followingUp.run(user, leads, contactOf, chosen));
    }

    private static CustodyWriter.After after(LeadInCustody lead, ContactOfLead contact) {
        Map<String, Object> details = new TreeMap<>();
        details.put("contactId", contact.contactId().toString());
        details.put("contactName", contact.name());
        details.put("contact", contact.found().name());
        return new CustodyWriter.After(lead.holderUserId(), contact.contactId(), null, null, details);
    }
}
