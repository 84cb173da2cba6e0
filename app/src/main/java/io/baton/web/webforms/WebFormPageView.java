package io.baton.web.webforms;

import io.baton.access.OfficeView;
import io.baton.campaigns.CampaignView;
import io.baton.catalogue.LeadGroupView;
import io.baton.web.FormProblems;
import io.baton.webforms.WebFormView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A web form and what is set of it, or a new one.
 *
 * @param existing the form that is changed, or null for a new one
 * @param version the form was filled with
 * @param fields all that could be asked: what is, in order, and then the rest
 * @param groups all lead groups of the organisation
 * @param address where strangers find it, or empty for a new one
 * @param embedding what goes into another website to show it there; empty where none may
 * @param html what goes into another website instead, as a form of that
 */
public record WebFormPageView(
        @Nullable WebFormView existing,
        SettingsForm form,
        int version,
        List<FieldRow> fields,
        List<OfficeView> offices,
        List<LeadGroupView> groups,
        List<CampaignView> campaigns,
        String address,
        String embedding,
        String html,
        FormProblems problems) {

    /** Where the form goes. */
    public String action() {
        return existing == null ? WebFormPages.LIST : WebFormPages.LIST + "/" + existing.id();
    }

    public Map<String, String> officeOptions() {
        return options(offices, office -> office.id(), OfficeView::name);
    }

    /** Where the part with the fields is asked for anew, with what stands in the form. */
    public String fieldsAction() {
        String action = WebFormPages.LIST + "/fields";
        return existing == null ? action : action + "?formId=" + existing.id();
    }

    /** Whether a group is to be chosen: where there are several, or something is wrong with the one that was. */
    public boolean choosesGroup() {
        return groupOptions().size() > 1 || problems.code("groupId") != null;
    }

    /** The groups in use, and where they are not the one the form names and the one that was chosen. */
    public Map<String, String> groupOptions() {
        UUID named = existing == null ? null : existing.settings().groupId();
        UUID chosen = form.id("groupId").orElse(null);
        return options(
                groups.stream()
                        .filter(group -> group.active()
                                || group.id().equals(named)
                                || group.id().equals(chosen))
                        .toList(),
                LeadGroupView::id,
                LeadGroupView::name);
    }

    /** What the group is called that leads come into while the one the form names is out of use. */
    public String generalGroup() {
        return groups.stream()
                .filter(LeadGroupView::general)
                .map(LeadGroupView::name)
                .findFirst()
                .orElseThrow();
    }

    public Map<String, String> campaignOptions() {
        return options(campaigns, campaign -> campaign.id(), CampaignView::name);
    }

    private static <T> Map<String, String> options(List<T> things, Function<T, UUID> id, Function<T, String> name) {
        return things.stream()
                .collect(Collectors.toMap(
                        thing -> id.apply(thing).toString(), name, (one, other) -> one, LinkedHashMap::new));
    }
}
