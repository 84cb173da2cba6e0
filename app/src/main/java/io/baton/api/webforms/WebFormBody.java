package io.baton.api.webforms;

import io.baton.leads.LeadType;
import io.baton.webforms.WebFormDetails;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A web form as it is sent. What is left out stays, or is as usual; {@code fields}, {@code lead}, {@code consent},
 * {@code after} and {@code allowedOrigins} are taken whole.
 */
record WebFormBody(
        @Nullable UUID officeId,
        @Nullable String name,
        @Nullable Boolean active,
        @Nullable String language,
        @Nullable String title,
        @Nullable String intro,
        @Nullable List<FieldBody> fields,
        @Nullable LeadOfForm lead,
        @Nullable ConsentBody consent,
        @Nullable AfterBody after,
        @Nullable List<String> allowedOrigins) {

    /** One thing to ask: a field every lead has, or {@code custom.} and the key of a custom one. */
    record FieldBody(
            @Nullable String name,
            @Nullable Boolean required,
            @Nullable String label) {}

    /**
     * What its leads are.
     *
     * @param groupId the lead group they come into, or null for the general one
     */
    record LeadOfForm(
            @Nullable LeadType type,
            @Nullable UUID groupId,
            @Nullable UUID campaignId,
            @Nullable String source) {}

    /** What is to be agreed to. */
    record ConsentBody(@Nullable String text, @Nullable Boolean required) {}

    /** What comes after sending: words, or a page to go on to. */
    record AfterBody(@Nullable String text, @Nullable String redirectUrl) {}

    WebFormDetails toDetails() {
        return new WebFormDetails(
                officeId,
                name,
                active,
                language,
                title,
                intro,
                fields == null
                        ? null
                        : fields.stream()
                                .map(field -> new WebFormDetails.Asked(field.name(), field.required(), field.label()))
                                .toList(),
                lead == null
                        ? null
                        : new WebFormDetails.Lead(lead.type(), lead.groupId(), lead.campaignId(), lead.source()),
                consent == null ? null : new WebFormDetails.Consent(consent.text(), consent.required()),
                after == null ? null : new WebFormDetails.After(after.text(), after.redirectUrl()),
                allowedOrigins);
    }
}
