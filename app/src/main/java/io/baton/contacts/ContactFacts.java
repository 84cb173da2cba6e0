package io.baton.contacts;

import io.baton.catalogue.CustomValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about a contact. A business has a business name, the others a last name. */
public record ContactFacts(
        ContactType type,
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
        List<ContactReach> emails,
        List<ContactReach> phones,
        List<ContactAddress> addresses,
        List<CustomValue> custom) {}
