package io.baton.web.campaigns;

import io.baton.assignment.DeadlineShift;
import io.baton.campaigns.CampaignView;
import io.baton.web.FormProblems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One campaign and the form that changes it.
 *
 * @param form as it stands
 * @param version the form is based on
 * @param offices all there are, as a tree
 * @param shift what the typed period does to the offers that are out, where that is to be confirmed
 */
public record CampaignPageView(
        CampaignView campaign,
        CampaignForm form,
        int version,
        List<OfficeRow> offices,
        @Nullable DeadlineShift shift,
        FormProblems problems) {

    static CampaignPageView of(CampaignView campaign, List<OfficeRow> offices) {
        return new CampaignPageView(
                campaign, CampaignForm.of(campaign), campaign.version(), offices, null, FormProblems.NONE);
    }

    /** The names of the offices it is for; none: it is for all. */
    public List<String> officeNames() {
        return offices.stream()
                .filter(office -> campaign.details().officeIds().contains(office.id()))
                .map(OfficeRow::name)
                .toList();
    }
}
