package io.baton.assignment;

import io.baton.access.Holders;
import io.baton.contacts.Contacts;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends assignments by rejection or revocation. The contact of an accepted lead stays, no longer linked to it. */
@Component
class TakingBack {

    private final AssignmentTable assignments;
    private final CustodyWriter writer;
    private final Contacts contacts;
    private final Holders holders;
    private final ApplicationEventPublisher events;

    TakingBack(
            AssignmentTable assignments,
            CustodyWriter writer,
            Contacts contacts,
            Holders holders,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.writer = writer;
        this.contacts = contacts;
        this.holders = holders;
        this.events = events;
    }

    /** Ends the live assignments and puts the leads on the unassigned list of their office. */
    void toTheOffice(Actor actor, CustodyMove move, List<LeadInCustody> leads, @Nullable String reason) {
        if (leads.isEmpty()) {
            return;
        }
        end(actor, move, leads, reason);
        Map<UUID, String> names = holders.namesOf(actor.organisationId(), Verdicts.holders(leads));
        writer.write(
                actor,
                move,
                leads,
                lead -> new CustodyWriter.After(
                        null, null, null, null, details(Objects.requireNonNull(lead.holderUserId()), names, reason)));
    }

    /** The same because nobody answered in time. */
    void byTheClock(Actor actor, List<LeadInCustody> leads) {
        if (leads.isEmpty()) {
            return;
        }
        end(actor, CustodyMove.REVOKE, leads, null);
        Map<UUID, String> names = holders.namesOf(actor.organisationId(), Verdicts.holders(leads));
        writer.write(actor, CustodyMove.REVOKE, leads, lead -> {
            Map<String, Object> details = details(Objects.requireNonNull(lead.holderUserId()), names, null);
            details.put("revokeOn", String.valueOf(lead.revokeOn()));
            return new CustodyWriter.After(null, null, null, null, details);
        });
    }

    /** Ends the live assignments; what becomes of the leads is written by the caller. */
    void end(Actor actor, CustodyMove move, List<LeadInCustody> leads, @Nullable String reason) {
        boolean rejected = move == CustodyMove.REJECT;
        assignments.end(
                actor, Verdicts.ids(leads), rejected ? AssignmentState.REJECTED : AssignmentState.REVOKED, reason);
        releaseContacts(actor.organisationId(), leads);
        Map<UUID, UUID> formerHolderOf = formerHolders(leads);
        Map<UUID, UUID> officeOf = offices(leads);
        events.publishEvent(
                rejected
                        ? new LeadsRejected(
                                actor.organisationId(), actor.userId(), Verdicts.ids(leads), formerHolderOf, officeOf)
                        : new LeadsRevoked(
                                actor.organisationId(), actor.userId(), Verdicts.ids(leads), formerHolderOf, officeOf));
    }

    private void releaseContacts(UUID organisationId, List<LeadInCustody> leads) {
        Map<UUID, List<LeadInCustody>> byHolder = leads.stream()
                .filter(lead -> lead.contactId() != null)
                .collect(Collectors.groupingBy(lead -> Objects.requireNonNull(lead.holderUserId())));
        byHolder.forEach((holder, held) -> contacts.releaseOwner(
                organisationId,
                held.stream()
                        .map(lead -> Objects.requireNonNull(lead.contactId()))
                        .toList(),
                holder));
    }

    /** Who has each of them, which somebody does. */
    static Map<UUID, UUID> formerHolders(List<LeadInCustody> leads) {
        Map<UUID, UUID> holders = new HashMap<>();
        leads.forEach(lead -> holders.put(lead.id(), Objects.requireNonNull(lead.holderUserId())));
        return holders;
    }

    /** The office that has each of them. */
    static Map<UUID, UUID> offices(List<LeadInCustody> leads) {
        return leads.stream().collect(Collectors.toMap(LeadInCustody::id, LeadInCustody::holdingOfficeId));
    }

    private static Map<String, Object> details(UUID holder, Map<UUID, String> names, @Nullable String reason) {
        Map<String, Object> details = new TreeMap<>();
        details.put("fromUserId", holder.toString());
        details.put("fromUserName", names.getOrDefault(holder, ""));
        if (reason != null) {
            details.put("reason", reason);
        }
        return details;
    }
}
