package io.baton.contacts;

import io.baton.catalogue.CustomValue;
import io.baton.testing.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead in the making, as its acceptance hands it to the contacts. */
final class AcceptedLead {

    private final UUID leadId;
    private final Person owner;
    private String firstName = "Zoë";
    private String lastName = "Müller";
    private @Nullable LocalDate birthDate = LocalDate.parse("1971-03-12");
    private UUID officeId;
    private List<ContactReach> emails = List.of();
    private List<ContactReach> phones = List.of();
    private List<CustomValue> custom = List.of();
    private final List<ContactSource.Note> notes = new ArrayList<>();

    AcceptedLead(UUID leadId, Person owner) {
        this.leadId = leadId;
        this.owner = owner;
        this.officeId = owner.officeId();
    }

    AcceptedLead(Person owner) {
        this(UUID.randomUUID(), owner);
    }

    /** Somebody else, who is known by nothing but this name. */
    AcceptedLead name(String newFirstName, String newLastName) {
        birthDate = null;
        firstName = newFirstName;
        lastName = newLastName;
        return this;
    }

    AcceptedLead office(UUID newOfficeId) {
        officeId = newOfficeId;
        return this;
    }

    AcceptedLead email(String email) {
        emails = List.of(new ContactReach(email, null, email.toLowerCase(Locale.ROOT)));
        return this;
    }

    AcceptedLead phone(String typed, String normalised) {
        phones = List.of(new ContactReach(typed, "work", normalised));
        return this;
    }

    AcceptedLead custom(List<CustomValue> values) {
        custom = values;
        return this;
    }

    AcceptedLead note(UUID id, String text) {
        notes.add(new ContactSource.Note(id, owner.id(), Instant.parse("2026-11-22T10:00:00.123456Z"), text));
        return this;
    }

    ContactSource source() {
        ContactFacts facts = new ContactFacts(
                ContactType.CONTACT,
                lastName,
                firstName,
                "Dr",
                null,
                "Optik Nord",
                "Optician",
                "Owner",
                "Trade fair",
                birthDate,
                "Never",
                "https://example.com",
                emails,
                phones,
                List.of(new ContactAddress("14 Park Row", "Leeds", null, "LS1 5HD", "GB")),
                custom);
        return new ContactSource(leadId, facts, List.of(owner.id()), officeId, List.copyOf(notes));
    }
}
