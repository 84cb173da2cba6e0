package io.baton.webforms;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A web form.
 *
 * @param key the last part of its address
 * @param groupName of the lead group it names
 * @param groupRetired whether that is out of use: leads then come into the general one
 * @param campaignName of the campaign its leads get, or null
 * @param campaignEnded whether that has ended: leads then come without it
 * @param consentVersion grows with every change of the text to agree to
 */
public record WebFormView(
        UUID id,
        String key,
        String officeName,
        FormSettings settings,
        String groupName,
        boolean groupRetired,
        @Nullable String campaignName,
        boolean campaignEnded,
        int consentVersion,
        Instant createdAt,
        int version) {

    /** The path of its page. */
    public String path() {
        return "/f/" + key;
    }
}
