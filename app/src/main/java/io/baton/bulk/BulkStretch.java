package io.baton.bulk;

import io.baton.assignment.AssignLeads;
import io.baton.assignment.AutoAssignLeads;
import io.baton.assignment.CloseLeads;
import io.baton.assignment.CustodyOutcome;
import io.baton.assignment.DispatchLeads;
import io.baton.assignment.ForwardLeads;
import io.baton.assignment.LeadResult;
import io.baton.assignment.RecallLeads;
import io.baton.assignment.RejectFromOffice;
import io.baton.assignment.RejectFromOfficeOutcome;
import io.baton.assignment.RejectLeads;
import io.baton.assignment.ReopenLeads;
import io.baton.assignment.RevokeLeads;
import io.baton.assignment.SetCampaign;
import io.baton.assignment.SetLeadGroup;
import io.baton.assignment.SetLeadStatus;
import io.baton.assignment.ValidateLeads;
import io.baton.leads.AddNotes;
import io.baton.leads.NotesAdded;
import io.baton.platform.Actor;
import io.baton.platform.Command;
import io.baton.platform.CommandRunner;
import io.baton.platform.NotFoundException;
import io.baton.platform.RepeatKey;
import io.baton.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries a bulk work out for some of its leads: by the command that does it for tagged leads, under a key that belongs
 * to this stretch. Whoever is killed before the outcomes are kept, and comes again, is told what came of it then.
 */
@Component
class BulkStretch {

    private static final String NOT_FOUND = "NOT_FOUND";

    private final CommandRunner commands;

    BulkStretch(CommandRunner commands) {
        this.commands = commands;
    }

    /** @param leads all of one share */
    List<LeadOutcome> carryOut(Actor actor, BulkWorkView work, List<WaitingLead> leads) {
        WaitingLead first = leads.getFirst();
        List<UUID> ids = leads.stream().map(WaitingLead::leadId).toList();
        RepeatKey key = RepeatKey.of(
                "bulk work",
                work.id() + "/" + first.share() + "/" + first.place(),
                ids.toString().getBytes(StandardCharsets.UTF_8));
        try {
            Map<UUID, String> outcomes = carryOut(actor, work.task(), first.share(), ids, key);
            return leads.stream()
                    .map(lead -> new LeadOutcome(lead.place(), outcomes.getOrDefault(lead.leadId(), NOT_FOUND)))
                    .toList();
        } catch (NotFoundException e) {
            // None of these leads is there for the user any more, or whom they were to go to is not.
            return leads.stream()
                    .map(lead -> new LeadOutcome(lead.place(), NOT_FOUND))
                    .toList();
        }
    }

    /** What came of each lead; those that are not there for the user may be missing. */
    private Map<UUID, String> carryOut(Actor actor, BulkTask task, int share, List<UUID> ids, RepeatKey key) {
        return switch (task) {
            case BulkTask.Assign assign ->
                custody(actor, key, new AssignLeads(ids, recipients(assign.userIds(), share), assign.confirmed()));
            case BulkTask.AutoAssign all -> custody(actor, key, new AutoAssignLeads(ids));
            case BulkTask.Dispatch dispatch ->
                custody(actor, key, new DispatchLeads(ids, recipients(dispatch.officeIds(), share)));
            case BulkTask.Recall all -> custody(actor, key, new RecallLeads(ids));
            case BulkTask.Forward forward ->
                custody(actor, key, new ForwardLeads(ids, forward.officeId(), forward.userId()));
            case BulkTask.Revoke all -> custody(actor, key, new RevokeLeads(ids));
            case BulkTask.Reject reject -> custody(actor, key, new RejectLeads(ids, reject.reason()));
            case BulkTask.PutIntoCampaign put -> custody(actor, key, new SetCampaign(ids, put.campaignId()));
            case BulkTask.PutIntoGroup put -> custody(actor, key, new SetLeadGroup(ids, put.groupId()));
            case BulkTask.GiveStatus give -> custody(actor, key, new SetLeadStatus(ids, give.statusId()));
            case BulkTask.Close close -> custody(actor, key, new CloseLeads(ids, close.outcome(), close.reason()));
            case BulkTask.Reopen all -> custody(actor, key, new ReopenLeads(ids));
            case BulkTask.Validate validate -> custody(actor, key, new ValidateLeads(ids, validate.outcome()));
            case BulkTask.WriteNote note ->
                commands.run(actor, new AddNotes(ids, note.text()), key).outcome().results().stream()
                        .collect(Collectors.toMap(NotesAdded.Result::leadId, result -> outcome(result.refusal())));
            case BulkTask.RejectFromOffice reject ->
                switch (commands.run(actor, new RejectFromOffice(ids, reject.reason()), key)
                        .outcome()) {
                    case RejectFromOfficeOutcome.Answered answered -> outcomes(answered.results());
                    case RejectFromOfficeOutcome.ReasonRequired missing ->
                        throw new IllegalStateException("a bulk work without a reason was begun");
                };
        };
    }

    private Map<UUID, String> custody(Actor actor, RepeatKey key, Command<CustodyOutcome> command) {
        return outcomes(commands.run(actor, command, key).outcome().results());
    }

    private static Map<UUID, String> outcomes(List<LeadResult> results) {
        return results.stream().collect(Collectors.toMap(LeadResult::leadId, result -> outcome(result.refusal())));
    }

    /** The one recipient of a share; of leads that could go to none, all: the command tells why none gets them. */
    private static List<UUID> recipients(List<UUID> all, int share) {
        return share < all.size() ? List.of(all.get(share)) : all;
    }

    private static String outcome(@Nullable Refusal refusal) {
        return refusal == null ? LeadOutcome.DONE : refusal.code();
    }
}
