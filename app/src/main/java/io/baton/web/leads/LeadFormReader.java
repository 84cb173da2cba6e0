package io.baton.web.leads;

import io.baton.access.ActingUser;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.CustomFieldView;
import io.baton.leads.DuplicateWarning;
import io.baton.leads.Duplicates;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadView;
import io.baton.leads.Stage;
import io.baton.web.FormProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the form of a lead offers. */
@Component
class LeadFormReader {

    private static final int MOST_CAMPAIGNS = 200;
    private static final DuplicateWarning NONE = new DuplicateWarning(List.of(), false);

    private final Catalogue catalogue;
    private final Campaigns campaigns;
    private final Offices offices;
    private final Duplicates duplicates;

    LeadFormReader(Catalogue catalogue, Campaigns campaigns, Offices offices, Duplicates duplicates) {
        this.catalogue = catalogue;
        this.campaigns = campaigns;
        this.offices = offices;
        this.duplicates = duplicates;
    }

    LeadForm typed(HttpServletRequest request) {
        return LeadForm.read(request::getParameter, Collections.list(request.getParameterNames()));
    }

    /** The custom fields of a lead: those asked for where it stands, or where what stands in the form will put it. */
    List<CustomFieldView> fields(ActingUser user, LeadForm form, @Nullable LeadView lead) {
        UUID organisationId = user.organisationId();
        if (lead != null) {
            return catalogue.listFieldsOf(
                    organisationId, lead.groupId(), lead.office().id());
        }
        UUID groupId = form.id("groupId")
                .orElseGet(() -> catalogue.getGeneralGroup(organisationId).id());
        return catalogue.listFieldsOf(organisationId, groupId, officeOf(user, form));
    }

    private static UUID officeOf(ActingUser user, LeadForm form) {
        return form.id("officeId")
                .filter(user.visibleOffices()::contains)
                .orElse(user.office().id());
    }

    LeadFormView newLead(ActingUser user, LeadForm form, FormProblems problems, boolean stale, String from) {
        List<OfficeView> eligible = offices.listSeen(user);
        return new LeadFormView(
                form,
                problems,
                null,
                0,
                fields(user, form, null),
                catalogue.tobaccoChoices(user.organisationId()),
                eligible,
                catalogue.listActiveGroups(user.organisationId()),
                campaigns(user, form, user.visibleOffices()),
                problems.isEmpty() ? NONE : duplicatesOf(user, form, null),
                stale,
                from);
    }

    LeadFormView edit(
            ActingUser user,
            LeadView lead,
            LeadForm form,
            int version,
            FormProblems problems,
            boolean stale,
            String from) {
        boolean mayChoose = user.may(Right.CAMPAIGN_MANAGE) && lead.stage() == Stage.UNASSIGNED;
        return new LeadFormView(
                form,
                problems,
                lead,
                version,
                fields(user, form, lead),
                catalogue.tobaccoChoices(user.organisationId()),
                List.of(),
                List.of(),
                mayChoose ? campaigns(user, form, List.of(lead.office().id())) : List.of(),
                problems.isEmpty() ? NONE : duplicatesOf(user, form, lead.id()),
                stale,
                from);
    }

    /** Who seems to be here already, by what stands in the form. */
    DuplicateWarning duplicatesOf(ActingUser user, LeadForm form, @Nullable UUID except) {
        LeadDraft typed = form.toDraft(List.of(), null, new ArrayList<>());
        return duplicates.find(user, typed, officeOf(user, form), except);
    }

    /** The running campaigns of these offices, and the chosen one where it is none of these. */
    private List<CampaignView> campaigns(ActingUser user, LeadForm form, Collection<UUID> officeIds) {
        List<CampaignView> running =
                new ArrayList<>(campaigns.searchOpen(user.organisationId(), null, officeIds, MOST_CAMPAIGNS));
        form.id("campaignId")
                .filter(chosen ->
                        running.stream().noneMatch(campaign -> campaign.id().equals(chosen)))
                .flatMap(chosen -> campaigns.find(user.organisationId(), chosen))
                .ifPresent(running::add);
        return running;
    }
}
