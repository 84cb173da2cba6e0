package io.baton.web.webforms;

import io.baton.access.ActingUser;
import io.baton.access.OfficeView;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.CustomFieldView;
import io.baton.web.FormProblems;
import io.baton.web.Texts;
import io.baton.webforms.FormField;
import io.baton.webforms.FormSettings;
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
        List<OfficeView> offices = forms.listOffices(user);
        return new WebFormPageView(
                existing,
                form,
                version,
                rows(user, existing, form, offered(user, existing, form, offices)),
                offices,
                forms.listGroups(user),
                campaigns(user, existing),
                address,
                existing == null || existing.settings().allowedOrigins().isEmpty()
                        ? ""
                        : Snippets.frame(existing, address),
                existing == null ? "" : snippets(user, existing).html(existing, address),
                problems);
    }

    /** The words of a snippet are those of the form's language. */
    private Snippets snippets(ActingUser user, WebFormView existing) {
        FormSettings settings = existing.settings();
        List<CustomFieldView> custom = forms.listCustomFields(user, settings.groupId(), settings.officeId());
        return new Snippets(texts, Locale.of(settings.language()), custom, forms.listTobaccoUses(user));
    }

    /**
     * The custom fields of the group and office that stand in the form; an office that is none of the user's does not.
     */
    private List<CustomFieldView> offered(
            ActingUser user, @Nullable WebFormView existing, SettingsForm form, List<OfficeView> offices) {
        FormSettings usual = existing == null ? forms.blank(user) : existing.settings();
        UUID officeId = form.id("officeId")
                .filter(chosen ->
                        offices.stream().anyMatch(office -> office.id().equals(chosen)))
                .orElse(usual.officeId());
        UUID groupId = form.id("groupId").orElse(forms.blank(user).groupId());
        return forms.listCustomFields(user, groupId, officeId);
    }

    /** All that can be asked, and what the form asks already where that is not offered (any more). */
    private List<FieldRow> rows(
            ActingUser user, @Nullable WebFormView existing, SettingsForm form, List<CustomFieldView> offered) {
        Locale locale = user.locale();
        List<FieldRow> rows = new ArrayList<>();
        for (StandardField field : StandardField.values()) {
            rows.add(row(field.key(), texts.get(locale, "StandardField." + field.name()), true, form));
        }
        offered.forEach(field -> rows.add(row(FormField.nameOf(field), field.label(), true, form)));
        if (existing != null) {
            forms.listAllCustomFields(user).stream()
                    .filter(field -> !offered.contains(field))
                    .filter(field -> existing.settings().asks(FormField.nameOf(field)))
                    .forEach(field -> rows.add(row(FormField.nameOf(field), field.label(), false, form)));
        }
        rows.sort(Comparator.comparingInt(row -> row.asked() ? form.place(row.name()) : Integer.MAX_VALUE));
        return rows;
    }

    private static FieldRow row(String name, String called, boolean offered, SettingsForm form) {
        return new FieldRow(
                name,
                called,
                offered,
                form.asked().contains(name),
                form.required().contains(name),
                form.value("label." + name),
                form.value("place." + name));
    }

    /** The running campaigns of the user's offices, and the chosen one where it is none of these. */
    private List<CampaignView> campaigns(ActingUser user, @Nullable WebFormView existing) {
        List<CampaignView> running = new ArrayList<>(
                campaigns.searchOpen(user.organisationId(), null, user.visibleOffices(), MOST_CAMPAIGNS));
        UUID chosen = existing == null ? null : existing.settings().campaignId();
        if (chosen != null
                && running.stream().noneMatch(campaign -> campaign.id().equals(chosen))) {
            campaigns.find(user.organisationId(), chosen).ifPresent(running::add);
        }
        return running;
    }
}
