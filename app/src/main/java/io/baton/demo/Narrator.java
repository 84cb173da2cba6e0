package io.baton.demo;

import io.baton.assignment.AcceptLeads;
import io.baton.assignment.AcceptOutcome;
import io.baton.assignment.AssignLeads;
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
import io.baton.assignment.SetLeadStatus;
import io.baton.assignment.ValidateLeads;
import io.baton.intake.CreateLeads;
import io.baton.leads.AddNote;
import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadDraft;
import io.baton.platform.Actor;
import io.baton.platform.Command;
import io.baton.platform.CommandRunner;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does what a plan says, by the commands everybody uses. A refusal means that the plan could not have happened. */
@Component
class Narrator {

    private final CommandRunner commands;
    private final FormScenes forms;

    Narrator(CommandRunner commands, FormScenes forms) {
        this.commands = commands;
        this.forms = forms;
    }

    /** Brings the lead in; answers its id. */
    UUID receive(Ground ground, LeadPlan plan, LeadDraft draft) {
        if (forms.brought(plan, draft)) {
            return forms.send(ground, plan, draft);
        }
        Actor by = plan.sent() ? ground.programOf(plan.receivedBy()) : ground.at(plan.receivedBy());
        return commands.run(by, CreateLeads.one(ground.groupOf(plan), ground.id(plan.office()), draft, null))
                .created()
                .leadIds()
                .getFirst();
    }

    /** Does one step of the plan with its lead. */
    void act(Ground ground, LeadPlan plan, int place, UUID leadId) {
        LeadPlan.Step step = plan.steps().get(place);
        Actor by = ground.at(step.by());
        Dice dice = Dice.of("words", plan.number() * 16 + place);
        Texts texts = Texts.of(plan.office());
        List<UUID> lead = List.of(leadId);
        switch (step.act()) {
            case ASSIGN -> custody(by, new AssignLeads(lead, List.of(recipient(ground, step)), false));
            case REASSIGN -> custody(by, new RevokeLeads(lead, List.of(recipient(ground, step)), false));
            case REVOKE -> custody(by, new RevokeLeads(lead));
            case ACCEPT -> accept(by, lead);
            case REJECT -> custody(by, new RejectLeads(lead, dice.percent(75) ? dice.one(texts.rejections()) : null));
            case NOTE -> {
                List<String> notes = place < 2 ? texts.firstNotes() : texts.laterNotes();
                commands.run(by, new AddNote(leadId, dice.one(notes)));
            }
            case QUALIFY -> custody(by, new SetLeadStatus(lead, ground.qualifiedStatusOf(plan)));
            case WIN -> close(by, lead, CloseOutcome.WON, dice.one(texts.wins()));
            case LOSE -> close(by, lead, CloseOutcome.LOST, dice.one(texts.losses()));
            case CLOSE_AS_SPAM -> custody(by, new CloseLeads(lead, CloseOutcome.SPAM, null));
            case CLOSE_AS_INVALID -> custody(by, new CloseLeads(lead, CloseOutcome.INVALID, null));
            case CLOSE_AS_DUPLICATE -> custody(by, new CloseLeads(lead, CloseOutcome.DUPLICATE, null));
            case REOPEN -> custody(by, new ReopenLeads(lead));
            case VALIDATE -> custody(by, new ValidateLeads(lead, null));
            case VALIDATE_AS_LOST -> custody(by, new ValidateLeads(lead, CloseOutcome.LOST));
            case DISPATCH -> custody(by, new DispatchLeads(lead, List.of(office(ground, step))));
            case RECALL -> custody(by, new RecallLeads(lead));
            case FORWARD -> custody(by, ForwardLeads.toOffice(lead, office(ground, step)));
            case FORWARD_TO_ADVISOR -> custody(by, ForwardLeads.toUser(lead, recipient(ground, step)));
            case REJECT_FROM_OFFICE -> rejectFromOffice(by, lead, dice.one(texts.rejections()));
        }
    }

    private void close(Actor by, List<UUID> lead, CloseOutcome outcome, String reason) {
        custody(by, new CloseLeads(lead, outcome, reason));
    }

    private void accept(Actor by, List<UUID> lead) {
        switch (commands.run(by, new AcceptLeads(lead, List.of()))) {
            case AcceptOutcome.Answered answered -> mustBeDone(answered.results());
            case AcceptOutcome.MixedSelection mixed -> throw new IllegalStateException("one lead is never mixed");
        }
    }

    private void rejectFromOffice(Actor by, List<UUID> lead, String reason) {
        switch (commands.run(by, new RejectFromOffice(lead, reason))) {
            case RejectFromOfficeOutcome.Answered answered -> mustBeDone(answered.results());
            case RejectFromOfficeOutcome.ReasonRequired missing -> throw new IllegalStateException("it has a reason");
        }
    }

    private void custody(Actor by, Command<CustodyOutcome> command) {
        mustBeDone(commands.run(by, command).results());
    }

    private static void mustBeDone(List<LeadResult> results) {
        for (LeadResult result : results) {
            if (result.refused()) {
                throw new IllegalStateException("the demonstration tells what cannot happen: " + result);
            }
        }
    }

    private static UUID office(Ground ground, LeadPlan.Step step) {
        return ground.id(Objects.requireNonNull(step.office()));
    }

    private static UUID recipient(Ground ground, LeadPlan.Step step) {
        return ground.id(Objects.requireNonNull(step.to()));
    }
}
