package io.baton.leads;

import io.baton.shared.MatchKeys;
import io.baton.shared.MatchSubject;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What matching knows a lead by. */
final class LeadMatching {

    private LeadMatching() {}

    /** The keys of a cleaned draft. */
    static Set<String> keys(LeadDraft draft) {
        return MatchKeys.of(new MatchSubject(
                draft.type() == LeadType.BUSINESS,
                draft.lastName(),
                draft.firstName(),
                draft.businessName(),
                draft.birthDate(),
                normalised(draft.emails()),
                normalised(draft.phones()),
                draft.addresses().stream()
                        .map(PostalAddress::postcode)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static List<String> normalised(List<ContactPoint> points) {
        return points.stream()
                .map(ContactPoint::normalised)
                .filter(Objects::nonNull)
                .toList();
    }
}
