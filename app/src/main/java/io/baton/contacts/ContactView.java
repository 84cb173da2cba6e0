package io.baton.contacts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact whole.
 *
 * @param originLeadId the lead it was made of; whoever shows it asks the leads whether the user sees that
 */
public record ContactView(
        UUID id,
        String name,
        ContactFacts facts,
        UUID officeId,
        String officeName,
        List<ContactOwner> owners,
        @Nullable UUID originLeadId,
        @Nullable UUID createdBy,
        Instant createdAt,
        int version) {

    /** The contact as it is written with other facts. */
    ContactSource taking(ContactFacts other) {
        UUID lead = originLeadId == null ? id : originLeadId;
        return new ContactSource(lead, other, List.of(), officeId, List.of());
    }
}
