package io.baton.bulk;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.assignment.SplitPlans;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.InvalidInputException;
import io.baton.platform.WakeUps;
import io.baton.shared.FieldProblem;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps the leads and what is to be done, and wakes the job. Needs one of the rights of the task; which leads the user
 * may do it with the command decides, lead by lead, when their turn comes.
 *
 * <p>Where there are several recipients, who gets what is planned over the whole, by the command's own split: so it is
 * even however many stretches it takes.
 */
@Component
class StartBulkWorkHandler implements CommandHandler<StartBulkWork, BulkWorkStarted> {

    private final ActingUsers users;
    private final BulkWorkTable works;
    private final BulkWorkLeadTable leads;
    private final SplitPlans plans;
    private final WakeUps wakeUps;

    StartBulkWorkHandler(
            ActingUsers users, BulkWorkTable works, BulkWorkLeadTable leads, SplitPlans plans, WakeUps wakeUps) {
        this.users = users;
        this.works = works;
        this.leads = leads;
        this.plans = plans;
        this.wakeUps = wakeUps;
    }

    @Override
    public Class<StartBulkWork> commandType() {
        return StartBulkWork.class;
    }

    @Override
    public BulkWorkStarted handle(StartBulkWork command, Actor actor) {
        ActingUser user = users.get(actor);
        BulkTask task = command.task();
        task.kind().require(user);
        InvalidInputException.throwIfAny(BulkTaskRules.check(task));
        requireSensible(command.leadIds());
        UUID id = Ids.next();
        works.insert(actor, id, task, command.selection(), command.leadIds().size());
        leads.insert(actor.organisationId(), id, command.leadIds(), shares(user, task, command.leadIds()));
        wakeUps.stage(BulkWorkJob.NAME, id);
        return new BulkWorkStarted(id);
    }

    /** The share of each lead: the place of its recipient among those chosen; behind the last where it has none. */
    private List<Integer> shares(ActingUser user, BulkTask task, List<UUID> leadIds) {
        return switch (task) {
            case BulkTask.Assign assign ->
                places(leadIds, assign.userIds(), plans.assigning(user, leadIds, assign.userIds(), assign.confirmed()));
            case BulkTask.Dispatch dispatch ->
                places(leadIds, dispatch.officeIds(), plans.dispatching(user, leadIds, dispatch.officeIds()));
            case BulkTask.AutoAssign all -> together(leadIds);
            case BulkTask.Recall all -> together(leadIds);
            case BulkTask.Forward all -> together(leadIds);
            case BulkTask.Revoke all -> together(leadIds);
            case BulkTask.Reject all -> together(leadIds);
            case BulkTask.RejectFromOffice all -> together(leadIds);
            case BulkTask.PutIntoCampaign all -> together(leadIds);
            case BulkTask.PutIntoGroup all -> together(leadIds);
            case BulkTask.WriteNote all -> together(leadIds);
            case BulkTask.GiveStatus all -> together(leadIds);
            case BulkTask.Close all -> together(leadIds);
            case BulkTask.Reopen all -> together(leadIds);
            case BulkTask.Validate all -> together(leadIds);
        };
    }

    private static List<Integer> places(List<UUID> leadIds, List<UUID> recipients, Map<UUID, UUID> recipientOf) {
        Map<UUID, Integer> placeOf = new HashMap<>();
        recipients.forEach(recipient -> placeOf.put(recipient, placeOf.size()));
        return leadIds.stream()
                .map(lead -> placeOf.getOrDefault(recipientOf.get(lead), recipients.size()))
                .toList();
    }

    private static List<Integer> together(List<UUID> leadIds) {
        return Collections.nCopies(leadIds.size(), 0);
    }

    private static void requireSensible(List<UUID> leadIds) {
        if (leadIds.isEmpty()) {
            throw new InvalidInputException(new FieldProblem("selection", "EMPTY", "there is no lead in this list"));
        }
        if (leadIds.size() > StartBulkWork.MOST_LEADS) {
            throw new InvalidInputException(new FieldProblem(
                    "selection",
                    "TOO_MANY",
                    "there are more than " + StartBulkWork.MOST_LEADS + " leads in this list"));
        }
        if (new HashSet<>(leadIds).size() < leadIds.size()) {
            throw new IllegalArgumentException("a list has each lead once");
        }
    }
}
