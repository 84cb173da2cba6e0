package io.baton.webforms;

import io.baton.access.ActingUser;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.platform.NotPermittedException;
import io.baton.shared.FieldProblem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the rules of forms, with what the organisation has. */
@Component
class WebFormChecks {

    private final Campaigns campaigns;
    private final FormReader reader;

    WebFormChecks(Campaigns campaigns, FormReader reader) {
        this.campaigns = campaigns;
        this.reader = reader;
    }

    /** The form as it would be. Throws where it would be an office's whose forms the user does not manage. */
    FormSettings changed(ActingUser user, FormSettings before, WebFormDetails details, List<FieldProblem> problems) {
        CampaignView campaign = details.lead() == null || details.lead().campaignId() == null
                ? null
                : campaigns
                        .find(user.organisationId(), details.lead().campaignId())
                        .orElse(null);
        FormSettings after = WebFormRules.changed(
                before,
                details,
                new WebFormRules.Ground(reader.customFields(user.organisationId()), campaign),
                problems);
        boolean known = reader.isOffice(user.organisationId(), after.officeId());
        if (!known || !FormAccess.manages(user, after.officeId())) {
            throw new NotPermittedException("the office is none of yours");
        }
        return after;
    }
}
