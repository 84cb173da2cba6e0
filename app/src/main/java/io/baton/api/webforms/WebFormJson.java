package io.baton.api.webforms;

import io.baton.leads.LeadType;
import io.baton.leads.Named;
import io.baton.webforms.FormSettings;
import io.baton.webforms.WebFormView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A web form as it is answered.
 *
 * @param url where strangers find it
 */
record WebFormJson(
        UUID id,
        Named office,
        String name,
        boolean active,
        String url,
        String language,
        String title,
        @Nullable String intro,
        List<FieldJson> fields,
        LeadOfFormJson lead,
        ConsentJson consent,
        AfterJson after,
        List<String> allowedOrigins,
        Instant createdAt,
        int version) {

    /** One thing it asks. */
    record FieldJson(
            String name, boolean required, @Nullable String label) {}

    /**
     * What its leads are.
     *
     * @param groupId the lead group they come into; while that is out of use, they come into the general one
     */
    record LeadOfFormJson(
            LeadType type,
            UUID groupId,
            @Nullable UUID campaignId,
            @Nullable String source) {}

    /**
     * What is to be agreed to.
     *
     * @param version grows with every change of the text
     */
    record ConsentJson(@Nullable String text, boolean required, int version) {}

    /** What comes after sending. */
    record AfterJson(@Nullable String text, @Nullable String redirectUrl) {}

    static WebFormJson of(WebFormView form, String url) {
        FormSettings settings = form.settings();
        return new WebFormJson(
                form.id(),
                new Named(settings.officeId(), form.officeName()),
                settings.name(),
                settings.active(),
                url,
                settings.language(),
                settings.title(),
                settings.intro(),
                settings.fields().stream()
                        .map(field -> new FieldJson(field.name(), field.required(), field.label()))
                        .toList(),
                new LeadOfFormJson(settings.leadType(), settings.groupId(), settings.campaignId(), settings.source()),
                new ConsentJson(settings.consentText(), settings.consentRequired(), form.consentVersion()),
                new AfterJson(settings.thanks(), settings.redirectUrl()),
                settings.allowedOrigins(),
                form.createdAt(),
                form.version());
    }
}
