package io.baton.leads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a lead as somebody gives them: what can be typed, sent or changed. What Baton computes is in
 * {@link LeadView}.
 *
 * @param custom values of the custom fields by their keys: text and choices as String, numbers as Number, ticks as
 *     Boolean, dates as ISO text
 */
public record LeadDraft(
        LeadType type,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String greeting,
        @Nullable String businessName,
        @Nullable String company,
        @Nullable String occupation,
        @Nullable String jobTitle,
        @Nullable String source,
        @Nullable LocalDate birthDate,
        @Nullable String tobaccoUse,
        List<ContactPoint> emails,
        List<ContactPoint> phones,
        List<PostalAddress> addresses,
        @Nullable String web,
        Map<String, Object> custom,
        @Nullable UUID campaignId,
        @Nullable Consent consent) {

    public LeadDraft {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
        custom = Map.copyOf(custom);
    }

    /** A lead of which only the name is known: the last name, or that of the business. */
    public static LeadDraft named(LeadType type, String name) {
        boolean business = type == LeadType.BUSINESS;
        return new LeadDraft(
                type,
                business ? null : name,
                null,
                null,
                business ? name : null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                null,
                null);
    }

    /** The same with another tobacco use. */
    LeadDraft withTobaccoUse(@Nullable String otherTobaccoUse) {
        return with(source, otherTobaccoUse, custom, campaignId);
    }

    /** The same from another source. */
    LeadDraft withSource(@Nullable String otherSource) {
        return with(otherSource, tobaccoUse, custom, campaignId);
    }

    LeadDraft withCampaign(@Nullable UUID otherCampaignId) {
        return with(source, tobaccoUse, custom, otherCampaignId);
    }

    /** The same with other values of custom fields. */
    LeadDraft withCustom(Map<String, Object> otherCustom) {
        return with(source, tobaccoUse, otherCustom, campaignId);
    }

    private LeadDraft with(
            @Nullable String newSource,
            @Nullable String newTobaccoUse,
            Map<String, Object> newCustom,
            @Nullable UUID newCampaignId) {
        return new LeadDraft(
                type,
                lastName,
                firstName,
                greeting,
                businessName,
                company,
                occupation,
                jobTitle,
                newSource,
                birthDate,
                newTobaccoUse,
                emails,
                phones,
                addresses,
                web,
                newCustom,
                newCampaignId,
                consent);
    }
}
