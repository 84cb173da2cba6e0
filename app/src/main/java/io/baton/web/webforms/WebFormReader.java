package io.baton.web.webforms;

import io.baton.access.ActingUser;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.CustomFieldView;
import io.baton.web.FormProblems;
import io.baton.web.Texts;
import io.baton.webforms.StandardField;
import io.baton.webforms.WebFormView;
import io.baton.webforms.WebForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the settings of a web form show. */
@Component
class WebFormReader {

    private static final int MOST_CAMPAIGNS = 200;

    private final WebForms forms;
    private final Campaigns campaigns;
    private final Texts texts;

    WebFormReader(WebForms forms, Campaigns campaigns, Texts texts) {
        this.forms = forms;
        this.campaigns = campaigns;
        this.texts = texts;
    }

    /**
     * @param existing the form that is changed, or null for a new one
     * @param address where strangers find it; empty for a new one
     */
    WebFormPageView page(
            ActingUser user,
            @Nullable WebFormView existing,
            SettingsForm form,
            int version,
            String address,
            FormProblems problems) {
        List<CustomFieldView> custom = forms.listCustomFields(user);
        return new WebFormPageView(
                existing,
                form,
                version,
                rows(user.locale(), form, custom),
                forms.listOffices(user),
                campaigns(user, existing),
                address,
                existing == null || existing.settings().allowedOrigins().isEmpty()
                        ? ""
                        : Snippets.frame(existing, address),
                existing == null ? "" : snippets(existing, custom).html(existing, address),
                problems);
    }

    /** The words of a snippet are those of the form's language. */
    private Snippets snippets(WebFormView existing, List<CustomFieldView> custom) {
        return new Snippets(texts, Locale.of(existing.settings().language()), custom);
    }

    private List<FieldRow> rows(Locale locale, SettingsForm form, List<CustomFieldView> custom) {
        List<FieldRow> rows = new ArrayList<>();
        for (StandardField field : StandardField.values()) {
            rows.add(row(field.key(), texts.get(locale, "StandardField." + field.name()), form));
        }
        custom.forEach(field -> rows.add(row("custom." + field.key(), field.label(), form)));
        rows.sort(Comparator.comparingInt(row -> row.asked() ? form.place(row.name()) : Integer.MAX_VALUE));
        return rows;
    }

    private static FieldRow row(String name, String called, SettingsForm form) {
        return new FieldRow(
                name,
                called,
                form.asked().contains(name),
                form.required().contains(name),
                form.value("label." + name),
                form.value("place." + name));
    }

    /** The running campaigns, and the chosen one where it has ended. */
    private List<CampaignView> campaigns(ActingUser user, @Nullable WebFormView existing) {
        List<CampaignView> running = new ArrayList<>(campaigns
                .search(user.organisationId(), "", true, null, MOST_CAMPAIGNS)
                .items());
        UUID chosen = existing == null ? null : existing.settings().campaignId();
        if (chosen != null
                && running.stream().noneMatch(campaign -> campaign.id().equals(chosen))) {
            campaigns.find(user.organisationId(), chosen).ifPresent(running::add);
        }
        return running;
    }
}
