package io.baton.web.opportunities;

import io.baton.access.Holder;
import io.baton.campaigns.CampaignView;
import io.baton.contacts.OpportunityStage;
import io.baton.contacts.OpportunityStep;
import io.baton.contacts.OpportunityView;
import io.baton.web.FormProblems;
import io.baton.web.tasks.TasksAbout;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new opportunity of a contact, or of one that is there.
 *
 * @param opportunity the one that is there, or null
 * @param version the form is based on
 * @param owners to whom the user gives opportunities besides oneself
 * @param tasks what is to be done about it, or null of a new one
 */
public record OpportunityPageView(
        @Nullable OpportunityView opportunity,
        UUID contactId,
        String contactName,
        OpportunityForm form,
        int version,
        FormProblems problems,
        List<OpportunityStage> stages,
        List<Holder> owners,
        List<CampaignView> campaigns,
        List<OpportunityStep> steps,
        @Nullable TasksAbout tasks) {

    /** Where the form is sent. */
    public String action() {
        return opportunity == null
                ? "/contacts/" + contactId + "/opportunities"
                : OpportunityPages.LIST + "/" + opportunity.id();
    }

    /** Where one goes back to. */
    public String back() {
        return opportunity == null ? "/contacts/" + contactId : OpportunityPages.LIST;
    }
}
