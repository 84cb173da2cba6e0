package io.baton.api.contacts;

import io.baton.catalogue.CustomFieldView;
import io.baton.contacts.ContactAddress;
import io.baton.contacts.ContactFacts;
import io.baton.contacts.ContactOwner;
import io.baton.contacts.ContactReach;
import io.baton.contacts.ContactType;
import io.baton.contacts.ContactView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A contact as REST answers it: named as the lead's fields are. */
record ContactBody(
        UUID id,
        ContactType type,
        String name,
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
        List<ReachBody> emails,
        List<ReachBody> phones,
        List<ContactAddress> addresses,
        @Nullable String web,
        Map<String, Object> custom,
        Office office,
        List<Owner> owners,
        Instant createdAt,
        @Nullable UUID createdBy,
        int version) {

    /** An address or number as typed. */
    record ReachBody(String value, @Nullable String label) {}

    record Office(UUID id, String name) {}

    record Owner(UUID id, String name, Instant since) {}

    static ContactBody of(ContactView contact, List<CustomFieldView> fields) {
        ContactFacts facts = contact.facts();
        return new ContactBody(
                contact.id(),
                facts.type(),
                contact.name(),
                facts.lastName(),
                facts.firstName(),
                facts.greeting(),
                facts.businessName(),
                facts.company(),
                facts.occupation(),
                facts.jobTitle(),
                facts.source(),
                facts.birthDate(),
                facts.tobaccoUse(),
                reach(facts.emails()),
                reach(facts.phones()),
                facts.addresses(),
                facts.web(),
                custom(facts, fields),
                new Office(contact.officeId(), contact.officeName()),
                owners(contact.owners()),
                contact.createdAt(),
                contact.createdBy(),
                contact.version());
    }

    private static List<ReachBody> reach(List<ContactReach> all) {
        return all.stream()
                .map(each -> new ReachBody(each.value(), each.label()))
                .toList();
    }

    private static List<Owner> owners(List<ContactOwner> all) {
        return all.stream()
                .map(owner -> new Owner(owner.id(), owner.name(), owner.since()))
                .toList();
    }

    private static Map<String, Object> custom(ContactFacts facts, List<CustomFieldView> fields) {
        Map<UUID, String> keys = fields.stream().collect(Collectors.toMap(CustomFieldView::id, CustomFieldView::key));
        Map<String, Object> custom = new TreeMap<>();
        facts.custom().forEach(value -> {
            String key = keys.get(value.fieldId());
            if (key != null) {
                custom.put(key, value.plain());
            }
        });
        return custom;
    }
}
