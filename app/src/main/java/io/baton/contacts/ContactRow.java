package io.baton.contacts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact in a list.
 *
 * @param owners the names of the users it belongs to
 */
public record ContactRow(
        UUID id,
        ContactType type,
        String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        List<String> owners,
        String officeName,
        Instant createdAt) {}
