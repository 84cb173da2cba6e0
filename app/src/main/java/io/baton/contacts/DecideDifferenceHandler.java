package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whoever sees the contact decides. What is taken over stands in the place of what was there, or beside it where there
 * can be several. Not there for this user: 404. Decided already: nothing happens.
 */
@Component
class DecideDifferenceHandler implements CommandHandler<DecideDifference, DifferenceDecided> {

    private final ActingUsers users;
    private final ContactQuery query;
    private final ContactFactsQuery facts;
    private final ContactMatchTable matches;
    private final ContactTable table;
    private final ContactDifferenceTable differences;

    DecideDifferenceHandler(
            ActingUsers users,
            ContactQuery query,
            ContactFactsQuery facts,
            ContactMatchTable matches,
            ContactTable table,
            ContactDifferenceTable differences) {
        this.users = users;
        this.query = query;
        this.facts = facts;
        this.matches = matches;
        this.table = table;
        this.differences = differences;
    }

    @Override
    public Class<DecideDifference> commandType() {
        return DecideDifference.class;
    }

    @Override
    public DifferenceDecided handle(DecideDifference command, Actor actor) {
        ActingUser user = users.get(actor, Right.CONTACT_VIEW);
        UUID organisationId = user.organisationId();
        UUID contactId = command.contactId();
        ContactView contact = query.find(ContactScope.of(user), contactId)
                .orElseThrow(() -> new NotFoundException("there is no such contact"));
        Optional<Said> proposed = differences.findOpen(organisationId, contactId, command.differenceId());
        if (proposed.isEmpty() && !differences.exists(organisationId, contactId, command.differenceId())) {
            throw new NotFoundException("there is no such difference");
        }
        // What it will be matched by is locked before the contact, as when a lead is accepted.
        proposed.ifPresent(
                said -> matches.lock(organisationId, ContactMatching.keys(ContactFill.with(contact.facts(), said))));
        ContactFacts known = Objects.requireNonNull(
                facts.lock(organisationId, List.of(contactId)).get(contactId), "contacts are never deleted");
        differences.findOpen(organisationId, contactId, command.differenceId()).ifPresent(said -> {
            if (command.takeOver()) {
                table.update(organisationId, Map.of(contactId, contact.taking(ContactFill.with(known, said))));
            }
            differences.decide(organisationId, contactId, command.differenceId(), user.id(), command.takeOver());
        });
        return new DifferenceDecided(contactId);
    }
}
