package io.baton.webforms;

import io.baton.access.ActingUser;
import io.baton.campaigns.CampaignOffer;
import io.baton.campaigns.Campaigns;
import io.baton.platform.NotPermittedException;
import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.UUID;
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

    /** A form of the user's own office and of the general lead group, about which nothing was said yet. */
    FormSettings blank(ActingUser user) {
        UUID general = reader.groups(user.organisationId()).general().id();
        return WebFormRules.blank(user.office().id(), general, user.locale().getLanguage());
    }

    /** The form as it would be. Throws where it would be an office's whose forms the user does not manage. */
    FormSettings changed(ActingUser user, FormSettings before, WebFormDetails details, List<FieldProblem> problems) {
        CampaignOffer campaign = details.lead() == null || details.lead().campaignId() == null
                ? null
                : campaigns
                        .findOffer(user.organisationId(), details.lead().campaignId())
                        .orElse(null);
        WebFormRules.Ground ground = new WebFormRules.Ground(
                reader.groups(user.organisationId()), reader.offers(user.organisationId()), campaign);
        FormSettings after = WebFormRules.changed(before, details, ground, problems);
        boolean known = reader.isOffice(user.organisationId(), after.officeId());
        if (!known || !FormAccess.manages(user, after.officeId())) {
            throw new NotPermittedException("the office is none of yours");
        }
        return after;
    }
}
