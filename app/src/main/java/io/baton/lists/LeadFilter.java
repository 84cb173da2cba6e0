package io.baton.lists;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a view. Null narrows nothing.
 *
 * @param q words typed into the search: each must begin a word, a number, an e-mail address or a phone of the lead
 * @param type CONTACT, ADVISOR or BUSINESS
 */
public record LeadFilter(
        @Nullable String q,
        @Nullable UUID officeId,
        @Nullable UUID assigneeId,
        @Nullable UUID campaignId,
        @Nullable String source,
        @Nullable String type,
        @Nullable UUID statusId) {

    public static final LeadFilter NONE = new LeadFilter(null, null, null, null, null, null, null);

    /** Only a quick search. */
    public static LeadFilter searching(String q) {
        return new LeadFilter(q, null, null, null, null, null, null);
    }
}
