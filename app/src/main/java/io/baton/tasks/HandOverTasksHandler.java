package io.baton.tasks;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.HandOverOutcome;
import io.baton.access.HandingOver;
import io.baton.access.Holder;
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
 * Who coordinates the office of somebody hands over what that one has still to do, also where that one is deactivated;
 * and whoever gives tasks to others hands over the own ones. Who gets them hears of it. They are due when they were, in
 * the zone of whoever has them now. A next contact about something of which the other means to get in touch already
 * goes on as a plain task: nothing is lost, and there is one next contact.
 *
 * <p>Refused: {@code USER_INACTIVE} (who is to get them), {@code NOT_PERMITTED}. A user nobody knows, or the same one
 * twice: 422.
 */
@Component
class HandOverTasksHandler implements CommandHandler<HandOverTasks, HandOverOutcome> {

    private final ActingUsers users;
    private final HandingOver handingOver;
    private final TaskMovingTable table;
    private final Giving giving;

    HandOverTasksHandler(ActingUsers users, HandingOver handingOver, TaskMovingTable table, Giving giving) {
        this.users = users;
        this.handingOver = handingOver;
        this.table = table;
        this.giving = giving;
    }

    @Override
    public Class<HandOverTasks> commandType() {
        return HandOverTasks.class;
    }

    @Override
    public HandOverOutcome handle(HandOverTasks command, Actor actor) {
        ActingUser user = users.get(actor, Right.LEAD_FOLLOW_UP);
        UUID organisationId = user.organisationId();
        HandingOver.Both both = handingOver.lock(organisationId, command.fromUserId(), command.toUserId());
        Optional<Refusal> refusal = HandingOver.handingOver(user, both);
        if (refusal.isPresent()) {
            return new HandOverOutcome.Refused(refusal.get());
        }
        Holder to = both.to();
        List<UUID> given = table.handOver(organisationId, both.from().id(), to, HandOverTasks.AT_ONCE);
        giving.tell(user, given.stream().collect(Collectors.toMap(task -> task, task -> to.id())));
        return new HandOverOutcome.HandedOver(
                given.size(), table.countOpen(organisationId, both.from().id()));
    }
}
