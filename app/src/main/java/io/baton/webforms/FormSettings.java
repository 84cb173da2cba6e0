package io.baton.webforms;

import io.baton.leads.LeadType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is set of a web form.
 *
 * @param officeId whose form it is, and to which its leads come
 * @param name what those who work with it call it
 * @param groupId the lead group its leads come into; while that is out of use, they come into the general one
 * @param language in which it speaks to strangers: en or de
 * @param fields what is asked, in order
 * @param campaignId the campaign its leads get, or null
 * @param source the source its leads get, or null
 * @param consentText what is to be agreed to, or null where nothing is asked
 * @param consentRequired whether nothing is taken without it
 * @param thanks what is said afterwards, or null for the usual words
 * @param redirectUrl where one is led afterwards instead, or null
 * @param allowedOrigins websites that may show the form within their pages, such as {@code https://www.example.org}
 */
public record FormSettings(
        UUID officeId,
        String name,
        boolean active,
        LeadType leadType,
        UUID groupId,
        String language,
        String title,
        @Nullable String intro,
        List<FormField> fields,
        @Nullable UUID campaignId,
        @Nullable String source,
        @Nullable String consentText,
        boolean consentRequired,
        @Nullable String thanks,
        @Nullable String redirectUrl,
        List<String> allowedOrigins) {

    public FormSettings {
        fields = List.copyOf(fields);
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /** Whether it asks this. */
    public boolean asks(String fieldName) {
        return fields.stream().anyMatch(field -> field.name().equals(fieldName));
    }
}
