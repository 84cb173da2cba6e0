package io.baton.assignment;

import io.baton.campaigns.CampaignTermsChanged;
import io.baton.campaigns.Campaigns;
import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.platform.Jobs;
import io.baton.platform.RecurringJob;
import io.baton.platform.WakeUps;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the offers that are out follow the terms of their campaign, a stretch at a time. Woken by the change; which
 * campaigns are still to be followed is said by the campaigns.
 */
@Component
class CampaignTermsJob implements RecurringJob {

    private static final String NAME = "campaign-terms";

    private final Jobs jobs;
    private final Campaigns campaigns;
    private final CommandRunner runner;
    private final WakeUps wakeUps;

    CampaignTermsJob(Jobs jobs, Campaigns campaigns, CommandRunner runner, WakeUps wakeUps) {
        this.jobs = jobs;
        this.campaigns = campaigns;
        this.runner = runner;
        this.wakeUps = wakeUps;
    }

    @EventListener
    void wake(CampaignTermsChanged changed) {
        wakeUps.stage(NAME, changed.campaignId());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        Map<UUID, UUID> toFollow = jobs.acrossOrganisations(campaigns::listToFollow);
        toFollow.forEach((campaign, organisation) -> {
            FollowCampaignTerms stretch = new FollowCampaignTerms(campaign);
            while (runner.run(Actor.system(organisation), stretch).moved() > 0
                    && !Thread.currentThread().isInterrupted()) {
                // the next stretch
            }
        });
    }
}
