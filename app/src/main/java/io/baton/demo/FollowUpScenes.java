package io.baton.demo;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.assignment.CampaignAction;
import io.baton.assignment.SetCampaignActions;
import io.baton.campaigns.Campaigns;
import io.baton.contacts.CreateOpportunity;
import io.baton.contacts.LetterTemplate;
import io.baton.contacts.Opportunities;
import io.baton.contacts.OpportunityFacts;
import io.baton.contacts.OpportunityStage;
import io.baton.contacts.SetLetterTemplate;
import io.baton.contacts.StageKind;
import io.baton.leads.LeadView;
import io.baton.leads.Leads;
import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.tasks.CreateTask;
import io.baton.tasks.TaskFacts;
import io.baton.tasks.TaskKind;
import io.baton.tasks.TaskPriority;
import io.baton.tasks.TaskSubject;
import io.baton.tasks.Tasks;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people of the demonstration have to do about the leads they hold: next contacts around today, an opportunity
 * here and there, and in the end a campaign that does it by itself.
 */
@Component
class FollowUpScenes {

    private static final List<String> ENGLISH =
            List.of("Call about the fact find", "Send the comparison", "Agree a meeting", "Ask for the payslips");
    private static final List<String> GERMAN = List.of(
            "Wegen der Unterlagen anrufen",
            "Vergleich schicken",
            "Termin vereinbaren",
            "Nach Gehaltsnachweisen fragen");

    private static final int NEXT_CONTACTS_IN_A_HUNDRED = 55;
    private static final int OPPORTUNITIES_IN_A_HUNDRED = 40;
    private static final int FROM_YESTERDAY = 1;
    private static final int DAYS = 7;
    private static final int LEAST_VALUE = 600;
    private static final int VALUES = 160;

    private final CommandRunner commands;
    private final Reads reads;
    private final Leads leads;
    private final ActingUsers users;
    private final Tasks tasks;
    private final Opportunities opportunities;
    private final Campaigns campaigns;

    FollowUpScenes(
            CommandRunner commands,
            Reads reads,
            Leads leads,
            ActingUsers users,
            Tasks tasks,
            Opportunities opportunities,
            Campaigns campaigns) {
        this.commands = commands;
        this.reads = reads;
        this.leads = leads;
        this.users = users;
        this.tasks = tasks;
        this.opportunities = opportunities;
        this.campaigns = campaigns;
    }

    /** Who works on the lead in the end: the last who accepted it, where nobody took or closed it since; or null. */
    static @Nullable DemoUser worker(LeadPlan plan) {
        DemoUser worker = null;
        for (LeadPlan.Step step : plan.steps()) {
            worker = switch (step.act()) {
                case ACCEPT -> step.by();
                case NOTE, QUALIFY -> worker;
                case ASSIGN,
                        REASSIGN,
                        REVOKE,
                        REJECT,
                        WIN,
                        LOSE,
                        VALIDATE,
                        VALIDATE_AS_LOST,
                        CLOSE_AS_SPAM,
                        CLOSE_AS_INVALID,
                        CLOSE_AS_DUPLICATE,
                        REOPEN,
                        DISPATCH,
                        RECALL,
                        FORWARD,
                        FORWARD_TO_ADVISOR,
                        REJECT_FROM_OFFICE -> null;
            };
        }
        return worker;
    }

    /** What this one plans about the lead. */
    void plan(Ground ground, LeadPlan plan, DemoUser worker, UUID leadId) {
        Dice dice = Dice.of("follow-up", plan.number());
        Actor by = ground.at(worker);
        List<String> titles = plan.office().locale().equals("de") ? GERMAN : ENGLISH;
        if (dice.percent(NEXT_CONTACTS_IN_A_HUNDRED)) {
            LocalDate day = reads.inSnapshot(ground.organisationId(), () -> tasks.today(users.get(by)))
                    .plusDays(dice.below(DAYS) - FROM_YESTERDAY);
            TaskPriority priority = dice.percent(20) ? TaskPriority.HIGH : TaskPriority.NORMAL;
            TaskFacts facts = new TaskFacts(dice.one(titles), null, day, null, priority, null, 0);
            commands.run(by, new CreateTask(TaskKind.NEXT_CONTACT, facts, TaskSubject.lead(leadId)));
        }
        if (dice.percent(OPPORTUNITIES_IN_A_HUNDRED)) {
            open(ground, by, leadId, dice);
        }
    }

    private void open(Ground ground, Actor by, UUID leadId, Dice dice) {
        record Found(
                @Nullable UUID contactId, @Nullable UUID campaignId, String title, List<OpportunityStage> stages) {}
        Found found = reads.inSnapshot(ground.organisationId(), () -> {
            ActingUser user = users.get(by);
            LeadView lead = leads.get(user, leadId);
            boolean sees = user.may(Right.CONTACT_VIEW);
            return new Found(
                    sees ? lead.contactId() : null,
                    lead.campaign() == null ? null : lead.campaign().id(),
                    lead.campaign() == null
                            ? lead.displayName()
                            : lead.campaign().name(),
                    opportunities.stages(ground.organisationId()).offered().stream()
                            .filter(stage -> stage.kind() == StageKind.OPEN)
                            .toList());
        });
        UUID contact = found.contactId();
        if (contact != null) {
            OpportunityFacts facts = new OpportunityFacts(
                    found.title(),
                    dice.one(found.stages()).id(),
                    null,
                    found.campaignId(),
                    (LEAST_VALUE + dice.below(VALUES) * 50L) * 100,
                    "EUR",
                    null);
            commands.run(by, new CreateOpportunity(contact, facts));
        }
    }

    /** A letter, and a campaign after whose leads are accepted a task and that letter follow. */
    void letCampaignsFollow(Ground ground) {
        LetterTemplate template = commands.run(
                ground.at(DemoUser.ADA),
                new SetLetterTemplate(
                        null,
                        0,
                        "Welcome",
                        "Thank you for your enquiry, {name}",
                        "Dear {name},\n\nthank you for getting in touch with {organisation}. I look forward to our"
                                + " conversation.\n\n{user}\n{office}, {date}",
                        true));
        UUID campaign = ground.campaignsOf(DemoOffice.LEEDS).getFirst();
        int version = reads.inSnapshot(
                ground.organisationId(),
                () -> campaigns.get(ground.organisationId(), campaign).version());
        commands.run(
                ground.at(DemoUser.SAM),
                new SetCampaignActions(
                        campaign,
                        version,
                        List.of(
                                CampaignAction.task("Call within a day", 1, TaskPriority.HIGH),
                                CampaignAction.letter(template.id()))));
    }
}
