package io.baton.webforms;

import io.baton.leads.LeadType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a web form to be. What is null stays as it is, or is as usual for a new one; {@code lead},
 * {@code consent} and {@code after} are taken whole: what is null within them is no more.
 */
public record WebFormDetails(
        @Nullable UUID officeId,
        @Nullable String name,
        @Nullable Boolean active,
        @Nullable String language,
        @Nullable String title,
        @Nullable String intro,
        @Nullable List<Asked> fields,
        @Nullable Lead lead,
        @Nullable Consent consent,
        @Nullable After after,
        @Nullable List<String> allowedOrigins) {

    /** One thing to ask. */
    public record Asked(
            @Nullable String name,
            @Nullable Boolean required,
            @Nullable String label) {}

    /**
     * What its leads are.
     *
     * @param groupId the lead group they come into, or null for the general one
     */
    public record Lead(
            @Nullable LeadType type,
            @Nullable UUID groupId,
            @Nullable UUID campaignId,
            @Nullable String source) {}

    /** What is to be agreed to. */
    public record Consent(@Nullable String text, @Nullable Boolean required) {}

    /** What comes after sending. */
    public record After(@Nullable String text, @Nullable String redirectUrl) {}
}
