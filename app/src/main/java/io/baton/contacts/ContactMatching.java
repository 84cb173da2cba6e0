package io.baton.contacts;

import io.baton.shared.MatchKeys;
import io.baton.shared.MatchSubject;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What matching knows a contact by, and a lead that is to become one. */
final class ContactMatching {

    private ContactMatching() {}

    static Set<String> keys(ContactFacts facts) {
        return MatchKeys.of(new MatchSubject(
                facts.type() == ContactType.BUSINESS,
                facts.lastName(),
                facts.firstName(),
                facts.businessName(),
                facts.birthDate(),
                normalised(facts.emails()),
                normalised(facts.phones()),
                facts.addresses().stream()
                        .map(ContactAddress::postcode)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static List<String> normalised(List<ContactReach> reaches) {
        return reaches.stream()
                .map(ContactReach::normalised)
                .filter(Objects::nonNull)
                .toList();
    }
}
