package io.baton.contacts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead whose acceptance makes a contact.
 *
 * @param ownerIds the users the contact will belong to: the accepting one, or those named instead
 * @param officeId the office that holds the lead
 * @param notes all notes of the lead so far
 */
public record ContactSource(UUID leadId, ContactFacts facts, List<UUID> ownerIds, UUID officeId, List<Note> notes) {

    /** The same with other facts. */
    ContactSource with(ContactFacts other) {
        return new ContactSource(leadId, other, ownerIds, officeId, notes);
    }

    /** One note of the lead. Its author is null where the system wrote it. */
    public record Note(UUID id, @Nullable UUID authorId, Instant at, String text) {}
}
