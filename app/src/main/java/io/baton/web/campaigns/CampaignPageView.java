package io.baton.web.campaigns;

import io.baton.assignment.DeadlineShift;
import io.baton.campaigns.CampaignView;
import io.baton.web.FormProblems;
import org.jspecify.annotations.Nullable;

/**
 * One campaign and the form that changes it.
 *
 * @param form as it stands
 * @param version the form is based on
 * @param shift what the typed period does to the offers that are out, where that is to be confirmed
 */
public record CampaignPageView(
        CampaignView campaign,
        CampaignForm form,
        int version,
        @Nullable DeadlineShift shift,
        FormProblems problems) {

    static CampaignPageView of(CampaignView campaign) {
        return new CampaignPageView(campaign, CampaignForm.of(campaign), campaign.version(), null, FormProblems.NONE);
    }
}
