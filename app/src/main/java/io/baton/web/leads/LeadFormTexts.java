package io.baton.web.leads;

import io.baton.access.OfficeView;
import io.baton.campaigns.CampaignView;
import io.baton.catalogue.LeadGroupView;
import io.baton.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the choices of the form are called. */
public final class LeadFormTexts {

    private LeadFormTexts() {}

    /** Choices that are called what they are. */
    public static Map<String, String> same(List<String> choices) {
        Map<String, String> options = new LinkedHashMap<>();
        choices.forEach(choice -> options.put(choice, choice));
        return options;
    }

    /** A tick can also be unknown, so it is a choice of yes and no. */
    public static Map<String, String> tick(Ui ui) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("true", ui.t("form.yes"));
        options.put("false", ui.t("form.no"));
        return options;
    }

    public static Map<String, String> offices(List<OfficeView> offices) {
        Map<String, String> options = new LinkedHashMap<>();
        offices.forEach(office -> options.put(office.id().toString(), office.name()));
        return options;
    }

    public static Map<String, String> groups(List<LeadGroupView> groups) {
        Map<String, String> options = new LinkedHashMap<>();
        groups.forEach(group -> options.put(group.id().toString(), group.name()));
        return options;
    }

    public static Map<String, String> campaigns(List<CampaignView> campaigns) {
        Map<String, String> options = new LinkedHashMap<>();
        campaigns.forEach(campaign -> options.put(campaign.id().toString(), campaign.name()));
        return options;
    }
}
