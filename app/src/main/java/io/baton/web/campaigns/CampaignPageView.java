package io.baton.web.campaigns;

import io.baton.campaigns.CampaignView;
import io.baton.web.FormProblems;

/**
 * One campaign and the form that changes it.
 *
 * @param name as it stands in the form
 * @param version the form is based on
 */
public record CampaignPageView(CampaignView campaign, String name, boolean active, int version, FormProblems problems) {

    static CampaignPageView of(CampaignView campaign) {
        return new CampaignPageView(
                campaign, campaign.name(), campaign.active(), campaign.version(), FormProblems.NONE);
    }
}
