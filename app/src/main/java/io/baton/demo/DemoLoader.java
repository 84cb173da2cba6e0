package io.baton.demo;

import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.campaigns.ChangeCampaign;
import io.baton.notifications.ConfirmAddress;
import io.baton.notifications.OpenAllAlerts;
import io.baton.notifications.SetOutsideAlert;
import io.baton.platform.CommandRunner;
import io.baton.platform.PastTime;
import io.baton.platform.Reads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration: all that happened in the last weeks, in the order in which it happened, each at its time.
 * All or nothing. See docs/adr/0013-demo-time.md.
 */
@Component
class DemoLoader {

    private static final Duration SET_UP_BEFORE = Duration.ofDays(70);
    private static final Duration MAIL_WANTED_BEFORE = Duration.ofMinutes(90);
    private static final Duration CAMPAIGN_ENDED_BEFORE = Duration.ofDays(24);

    /** Since then nobody has opened what the bell tells. */
    private static final Duration ALERTS_OPENED_BEFORE = Duration.ofHours(3);

    private static final Duration PLANNED_BEFORE = Duration.ofMinutes(40);

    /** Something that happens at its time. */
    private record Moment(Instant at, Runnable happens) {}

    private final PastTime past;
    private final Groundwork groundwork;
    private final Narrator narrator;
    private final FormScenes forms;
    private final FollowUpScenes followUps;
    private final Campaigns campaigns;
    private final Reads reads;
    private final CommandRunner commands;

    DemoLoader(
            PastTime past,
            Groundwork groundwork,
            Narrator narrator,
            FormScenes forms,
            FollowUpScenes followUps,
            Campaigns campaigns,
            Reads reads,
            CommandRunner commands) {
        this.past = past;
        this.groundwork = groundwork;
        this.narrator = narrator;
        this.forms = forms;
        this.followUps = followUps;
        this.campaigns = campaigns;
        this.reads = reads;
        this.commands = commands;
    }

    /**
     * Makes the organisation and everything in it. On an empty database only.
     *
     * @param owner leads to the database as the owner of its tables
     */
    void load(DataSource owner) {
        past.tell(owner, clock -> {
            Instant now = clock.realTime();
            clock.setTo(now.minus(SET_UP_BEFORE));
            Ground ground = groundwork.lay();
            for (Moment moment : moments(ground, now)) {
                clock.setTo(moment.at());
                moment.happens().run();
            }
        });
    }

    private List<Moment> moments(Ground ground, Instant now) {
        Instant campaignEnds = now.minus(CAMPAIGN_ENDED_BEFORE);
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(campaignEnds, () -> endCampaign(ground)));
        moments.add(new Moment(now.minus(ALERTS_OPENED_BEFORE), () -> openAlerts(ground)));
        moments.add(new Moment(now.minus(PLANNED_BEFORE), () -> followUps.letCampaignsFollow(ground)));
        moments.add(new Moment(now.minus(MAIL_WANTED_BEFORE), () -> wantMail(ground, DemoUser.ANNA)));
        for (FormScenes.Spam spam : FormScenes.Spam.values()) {
            moments.add(new Moment(now.minus(spam.before()), () -> forms.send(ground, spam)));
        }
        for (LeadPlan plan : Planner.plan(now)) {
            UUID[] id = new UUID[1];
            moments.add(new Moment(
                    plan.receivedAt(),
                    () -> id[0] = narrator.receive(ground, plan, Facts.of(plan, ground, campaignEnds))));
            for (int i = 0; i < plan.steps().size(); i++) {
                int place = i;
                moments.add(new Moment(plan.steps().get(i).at(), () -> narrator.act(ground, plan, place, id[0])));
            }
            DemoUser worker = FollowUpScenes.worker(plan);
            if (worker != null && lastBefore(plan, now.minus(PLANNED_BEFORE))) {
                moments.add(new Moment(now.minus(PLANNED_BEFORE), () -> followUps.plan(ground, plan, worker, id[0])));
            }
        }
        // Stable: what one lead goes through stays in its order.
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    private static boolean lastBefore(LeadPlan plan, Instant at) {
        return plan.steps().getLast().at().isBefore(at);
    }

    private void openAlerts(Ground ground) {
        for (DemoUser user : DemoUser.values()) {
            commands.run(ground.at(user), new OpenAllAlerts(null));
        }
    }

    /** As by the profile and the link in the mail, which waits in the outbox: a demonstration sends none. */
    private void wantMail(Ground ground, DemoUser user) {
        commands.run(ground.at(user), new SetOutsideAlert(true, user.email()));
        commands.run(ground.at(user), new ConfirmAddress(user.email()));
    }

    private void endCampaign(Ground ground) {
        CampaignView campaign = reads.inSnapshot(
                ground.organisationId(), () -> campaigns.get(ground.organisationId(), ground.endedCampaign()));
        commands.run(
                ground.at(DemoUser.SAM),
                new ChangeCampaign(campaign.id(), campaign.version(), null, false, null, null));
    }
}
