package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.access.Right;
import io.baton.contacts.ContactOfLead;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The assignee takes offered leads on. Each is linked to its contact, which gets the lead's notes and what it did not
 * know: the one an earlier acceptance gave it, else the only one that matches, else a new one. The assignee owns it
 * beside whoever does. The lead's record is read-only from then on.
 *
 * <p>Refused as a whole: {@code MIXED_SELECTION}, when the leads are of several types or campaigns. Refused one by one:
 * {@code NOT_ASSIGNEE}, {@code ACCEPTED} (already), {@code CLOSED}, {@code NOT_PERMITTED}, {@code DEADLINE_PASSED}.
 */
@Component
class AcceptLeadsHandler implements CommandHandler<AcceptLeads, AcceptOutcome> {

    private final LeadsOfCommand commandLeads;
    private final Deadlines deadlines;
    private final AssignmentTable assignments;
    private final ContactsOfLeads contacts;
    private final Holders holders;
    private final CustodyWriter writer;
    private final Results results;
    private final ApplicationEventPublisher events;

    AcceptLeadsHandler(
            LeadsOfCommand commandLeads,
            Deadlines deadlines,
            AssignmentTable assignments,
            ContactsOfLeads contacts,
            Holders holders,
            CustodyWriter writer,
            Results results,
            ApplicationEventPublisher events) {
        this.commandLeads = commandLeads;
        this.deadlines = deadlines;
        this.assignments = assignments;
        this.contacts = contacts;
        this.holders = holders;
        this.writer = writer;
        this.results = results;
        this.events = events;
    }

    @Override
    public Class<AcceptLeads> commandType() {
        return AcceptLeads.class;
    }

    @Override
    public AcceptOutcome handle(AcceptLeads command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        known.user().require(Right.LEAD_ANSWER);
        if (isMixed(known.leads().values())) {
            return new AcceptOutcome.MixedSelection();
        }
        List<UUID> owners = owners(known.user(), command.contactUserIds());
        Set<UUID> tooLate =
                deadlines.tooLateFor(actor.organisationId(), known.leads().values());
        Verdicts verdicts = Verdicts.of(
                known,
                lead -> CustodyRules.accepting(known.user(), lead.standing())
                        .or(() -> CustodyRules.answering(tooLate.contains(lead.id()))));
        List<LeadInCustody> admitted = verdicts.admitted();
        List<ContactLink> links = admitted.isEmpty() ? List.of() : accept(actor, admitted, owners);
        return new AcceptOutcome.Answered(results.of(actor.organisationId(), verdicts, CustodyResult.ACCEPTED), links);
    }

    private List<ContactLink> accept(Actor actor, List<LeadInCustody> leads, List<UUID> owners) {
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
        return ids.stream()
                .map(id -> ContactLink.of(id, Objects.requireNonNull(contactOf.get(id))))
                .toList();
    }

    private static CustodyWriter.After after(LeadInCustody lead, ContactOfLead contact) {
        Map<String, Object> details = new TreeMap<>();
        details.put("contactId", contact.contactId().toString());
        details.put("contactName", contact.name());
        details.put("contact", contact.found().name());
        return new CustodyWriter.After(lead.holderUserId(), contact.contactId(), null, null, details);
    }

    private static boolean isMixed(Collection<LeadInCustody> leads) {
        return leads.stream().map(LeadInCustody::type).distinct().count() > 1
                || leads.stream()
                                .map(lead -> Optional.ofNullable(lead.campaignId()))
                                .distinct()
                                .count()
                        > 1;
    }

    /** The assignee and whoever was named besides: active users of the organisation. */
    private List<UUID> owners(ActingUser user, List<UUID> named) {
        Set<UUID> owners = new LinkedHashSet<>(List.of(user.id()));
        owners.addAll(named);
        Map<UUID, Holder> found = holders.lock(user.organisationId(), owners);
        if (found.values().stream().filter(Holder::active).count() < owners.size()) {
            throw new InvalidInputException(FieldProblem.unknown("contactUserIds"));
        }
        return new ArrayList<>(owners);
    }
}
