package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import io.baton.platform.StaleVersionException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whoever sees the opportunity changes it. Another owner hears of it. Not there for this user: 404. Another version:
 * 412. Wrong input: 422. An owner who stays need not be active.
 */
@Component
class ChangeOpportunityHandler implements CommandHandler<ChangeOpportunity, OpportunityView> {

    private final ActingUsers users;
    private final OpportunityReferences references;
    private final OpportunityTable table;
    private final OpportunityQuery query;
    private final OpportunityGiving giving;

    ChangeOpportunityHandler(
            ActingUsers users,
            OpportunityReferences references,
            OpportunityTable table,
            OpportunityQuery query,
            OpportunityGiving giving) {
        this.users = users;
        this.references = references;
        this.table = table;
        this.query = query;
        this.giving = giving;
    }

    @Override
    public Class<ChangeOpportunity> commandType() {
        return ChangeOpportunity.class;
    }

    @Override
    public OpportunityView handle(ChangeOpportunity command, Actor actor) {
        ActingUser user = users.get(actor, Right.CONTACT_VIEW);
        ContactScope scope = ContactScope.of(user);
        table.lock(user.organisationId(), command.opportunityId());
        OpportunityView before = query.find(scope, command.opportunityId())
                .orElseThrow(() -> new NotFoundException("there is no such opportunity"));
        if (before.version() != command.version()) {
            throw new StaleVersionException(before.version());
        }
        OpportunityReferences.Resolved facts = references.resolve(user, command.facts(), before);
        table.update(user, before, facts);
        UUID owner = facts.ownerId();
        if (!owner.equals(before.owner().id())) {
            giving.tell(user, Map.of(before.id(), owner));
        }
        // whoever gave it away may see it no longer, and is still told how it is now
        return query.get(user.organisationId(), before.id());
    }
}
