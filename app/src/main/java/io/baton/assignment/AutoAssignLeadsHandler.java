package io.baton.assignment;

import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.access.Right;
import io.baton.contacts.ContactOwner;
import io.baton.contacts.Contacts;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Offers unassigned leads by record match: a lead that belongs to one contact goes to that contact's user
 * ({@link MatchedRecipient}).
 *
 * <p>Refused: {@code NOT_PERMITTED} (not a coordinator of the lead's office), {@code NOT_UNASSIGNED}, {@code CLOSED},
 * {@code NO_MATCH} (no contact), {@code AMBIGUOUS_MATCH} (several contacts), {@code CONTACT_WITHOUT_USER},
 * {@code SELF_ASSIGNMENT}, {@code CANNOT_HOLD_LEADS}, {@code USER_INACTIVE}, {@code OTHER_OFFICE} and
 * {@code REJECTED_BEFORE} of the contact's user, where no other user of it can have the lead.
 */
@Component
class AutoAssignLeadsHandler implements CommandHandler<AutoAssignLeads, CustodyOutcome> {

    private final LeadsOfCommand commandLeads;
    private final RecordMatches matches;
    private final Contacts contacts;
    private final Holders holders;
    private final AssignmentTable assignments;
    private final Offers offers;
    private final Results results;

    AutoAssignLeadsHandler(
            LeadsOfCommand commandLeads,
            RecordMatches matches,
            Contacts contacts,
            Holders holders,
            AssignmentTable assignments,
            Offers offers,
            Results results) {
        this.commandLeads = commandLeads;
        this.matches = matches;
        this.contacts = contacts;
        this.holders = holders;
        this.assignments = assignments;
        this.offers = offers;
        this.results = results;
    }

    @Override
    public Class<AutoAssignLeads> commandType() {
        return AutoAssignLeads.class;
    }

    @Override
    public CustodyOutcome handle(AutoAssignLeads command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        known.user().require(Right.LEAD_ASSIGN);
        Verdicts verdicts = Verdicts.of(known, lead -> CustodyRules.assigning(known.user(), lead.standing()));
        Map<UUID, UUID> contactOf = matched(actor, verdicts);
        Map<UUID, UUID> userOf = choose(actor, known, verdicts, contactOf);
        Map<UUID, String> names = contacts.namesOf(actor.organisationId(), contactOf.values());
        offers.make(
                actor,
                CustodyMove.ASSIGN,
                verdicts.admitted(),
                userOf,
                lead -> details(Objects.requireNonNull(contactOf.get(lead.id())), names));
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.ASSIGNED));
    }

    /** The one contact of each lead; those with none or several are refused. */
    private Map<UUID, UUID> matched(Actor actor, Verdicts verdicts) {
        List<UUID> ids = Verdicts.ids(verdicts.admitted());
        Map<UUID, Set<UUID>> contactsOf = matches.of(actor.organisationId(), ids);
        Map<UUID, UUID> contactOf = new HashMap<>();
        for (UUID leadId : ids) {
            Set<UUID> found = contactsOf.getOrDefault(leadId, Set.of());
            switch (found.size()) {
                case 0 -> verdicts.refuse(leadId, Refusals.NO_MATCH);
                case 1 -> contactOf.put(leadId, found.iterator().next());
                default -> verdicts.refuse(leadId, Refusals.AMBIGUOUS_MATCH);
            }
        }
        return contactOf;
    }

    private Map<UUID, UUID> choose(
            Actor actor, LeadsOfCommand.Known known, Verdicts verdicts, Map<UUID, UUID> contactOf) {
        Map<UUID, List<ContactOwner>> ownersOf =
                contacts.ownersOf(actor.organisationId(), new HashSet<>(contactOf.values()));
        Set<UUID> ownerIds = new HashSet<>();
        ownersOf.values().forEach(owners -> owners.forEach(owner -> ownerIds.add(owner.id())));
        Map<UUID, Holder> users = holders.lock(actor.organisationId(), ownerIds);
        Map<UUID, Set<UUID>> rejecters = assignments.rejecters(actor.organisationId(), contactOf.keySet(), ownerIds);
        Map<UUID, UUID> userOf = new HashMap<>();
        for (LeadInCustody lead : verdicts.admitted()) {
            List<Holder> owners = holdersOf(ownersOf.getOrDefault(contactOf.get(lead.id()), List.of()), users);
            MatchedRecipient.Choice choice =
                    MatchedRecipient.of(known.user(), lead, owners, rejecters.getOrDefault(lead.id(), Set.of()));
            choice.userId().ifPresent(user -> userOf.put(lead.id(), user));
            choice.refusal().ifPresent(refusal -> verdicts.refuse(lead.id(), refusal));
        }
        return userOf;
    }

    private static List<Holder> holdersOf(Collection<ContactOwner> owners, Map<UUID, Holder> users) {
        return owners.stream()
                .map(owner -> users.get(owner.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<String, Object> details(UUID contactId, Map<UUID, String> names) {
        return Map.of("contactId", contactId.toString(), "contactName", names.getOrDefault(contactId, ""));
    }
}
