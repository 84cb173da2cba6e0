package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.HandOverOutcome;
import io.baton.access.HandingOver;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who coordinates the office of somebody hands over the opportunities of that one, also where that one is deactivated;
 * and whoever gives opportunities to others hands over the own ones. Who gets them hears of it. Those won and lost stay
 * whose result they are.
 *
 * <p>Refused: {@code USER_INACTIVE} (who is to get them), {@code NOT_PERMITTED}, also where that one would not see
 * them. A user nobody knows, or the same one twice: 422.
 */
@Component
class HandOverOpportunitiesHandler implements CommandHandler<HandOverOpportunities, HandOverOutcome> {

    private final ActingUsers users;
    private final HandingOver handingOver;
    private final OpportunityTable table;
    private final OpportunityQuery query;
    private final OpportunityGiving giving;

    HandOverOpportunitiesHandler(
            ActingUsers users,
            HandingOver handingOver,
            OpportunityTable table,
            OpportunityQuery query,
            OpportunityGiving giving) {
        this.users = users;
        this.handingOver = handingOver;
        this.table = table;
        this.query = query;
        this.giving = giving;
    }

    @Override
    public Class<HandOverOpportunities> commandType() {
        return HandOverOpportunities.class;
    }

    @Override
    public HandOverOutcome handle(HandOverOpportunities command, Actor actor) {
        ActingUser user = users.get(actor, Right.CONTACT_VIEW);
        UUID organisationId = user.organisationId();
        HandingOver.Both both = handingOver.lock(organisationId, command.fromUserId(), command.toUserId());
        Optional<Refusal> refusal = OpportunityRules.handingOver(user, both);
        if (refusal.isPresent()) {
            return new HandOverOutcome.Refused(refusal.get());
        }
        UUID from = both.from().id();
        UUID to = both.to().id();
        List<UUID> given = table.handOver(organisationId, from, to, HandOverOpportunities.AT_ONCE);
        giving.tell(user, given.stream().collect(Collectors.toMap(opportunity -> opportunity, opportunity -> to)));
        return new HandOverOutcome.HandedOver(given.size(), query.countOpen(organisationId, from));
    }
}
