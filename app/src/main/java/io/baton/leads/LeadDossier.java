package io.baton.leads;

import io.baton.catalogue.CustomValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is known of a lead and was noted on it, as a contact takes it over. */
public record LeadDossier(
        UUID id,
        LeadType type,
        UUID holdingOfficeId,
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
        @Nullable String web,
        List<Reach> emails,
        List<Reach> phones,
        List<Address> addresses,
        List<CustomValue> custom,
        List<Note> notes) {

    /** An e-mail address or phone: as typed, its label, and the form that is compared. */
    public record Reach(
            String value, @Nullable String label, @Nullable String normalised) {}

    /** A postal address. */
    public record Address(
            @Nullable String street,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postcode,
            @Nullable String country) {}

    /** One note. Its author is null where the system wrote it. */
    public record Note(UUID id, @Nullable UUID authorId, Instant at, String text) {}
}
