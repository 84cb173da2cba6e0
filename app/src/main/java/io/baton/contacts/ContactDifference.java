package io.baton.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a lead of a contact says otherwise, waiting for somebody to take it over or to dismiss it.
 *
 * @param customFieldId which custom field, where it is one
 * @param said what the lead says, as it is shown; dates as ISO 8601
 * @param foundBy the name of who accepted the lead, or null
 */
public record ContactDifference(
        UUID id,
        ContactField field,
        @Nullable UUID customFieldId,
        String said,
        UUID leadId,
        Instant foundAt,
        @Nullable String foundBy) {}
