package io.baton.web.leads;

import io.baton.access.OfficeView;
import io.baton.campaigns.CampaignView;
import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.LeadGroupView;
import io.baton.leads.DuplicateWarning;
import io.baton.leads.LeadView;
import io.baton.web.FormProblems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new lead, or of one that is there.
 *
 * @param lead the lead that is edited, or null for a new one
 * @param version the version of the lead the form was filled with
 * @param fields the custom fields, in their order
 * @param offices those that could hold a new lead
 * @param groups those a new lead could come into
 * @param campaigns those to choose from; empty where the user may not choose
 * @param stale whether the lead was changed, or a new one made of this very form, while the form was open
 * @param from the page to go back to
 */
public record LeadFormView(
        LeadForm form,
        FormProblems problems,
        @Nullable LeadView lead,
        int version,
        List<CustomFieldView> fields,
        List<String> tobaccoUses,
        List<OfficeView> offices,
        List<LeadGroupView> groups,
        List<CampaignView> campaigns,
        DuplicateWarning duplicates,
        boolean stale,
        String from) {

    /** The lead group that is chosen: the general one where nothing is. */
    public String groupId() {
        return form.id("groupId")
                .map(UUID::toString)
                .orElseGet(() -> groups.stream()
                        .filter(LeadGroupView::general)
                        .map(group -> group.id().toString())
                        .findFirst()
                        .orElse(""));
    }

    /** Where the form goes. */
    public String action() {
        return lead == null ? "/leads/new" : "/leads/" + lead.id() + "/edit";
    }

    /** What to say where the form is stale. */
    public String staleKey() {
        return lead == null ? "leads.again" : "leads.stale";
    }

    /** Which lead is no duplicate of itself; empty for a new one. */
    public String leadId() {
        return lead == null ? "" : lead.id().toString();
    }
}
