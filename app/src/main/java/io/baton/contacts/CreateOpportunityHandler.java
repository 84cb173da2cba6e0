package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whoever sees the contact opens opportunities of it, for oneself or, as a coordinator, for the people of the offices
 * one sees, who hear of it. Not there for this user: 404. Wrong input, a deactivated owner included: 422.
 */
@Component
class CreateOpportunityHandler implements CommandHandler<CreateOpportunity, OpportunityView> {

    private final ActingUsers users;
    private final ContactQuery contacts;
    private final OpportunityReferences references;
    private final OpportunityTable table;
    private final OpportunityQuery query;
    private final OpportunityGiving giving;

    CreateOpportunityHandler(
            ActingUsers users,
            ContactQuery contacts,
            OpportunityReferences references,
            OpportunityTable table,
            OpportunityQuery query,
            OpportunityGiving giving) {
        this.users = users;
        this.contacts = contacts;
        this.references = references;
        this.table = table;
        this.query = query;
        this.giving = giving;
    }

    @Override
    public Class<CreateOpportunity> commandType() {
        return CreateOpportunity.class;
    }

    @Override
    public OpportunityView handle(CreateOpportunity command, Actor actor) {
        ActingUser user = users.get(actor, Right.CONTACT_VIEW);
        ContactView contact = contacts.find(ContactScope.of(user), command.contactId())
                .orElseThrow(() -> new NotFoundException("there is no such contact"));
        OpportunityReferences.Resolved facts = references.resolve(user, command.facts(), null);
        UUID id = table.insert(user, contact, facts);
        giving.tell(user, Map.of(id, facts.ownerId()));
        return query.find(ContactScope.of(user), id).orElseThrow();
    }
}
