package io.baton.leads;

import io.baton.shared.SearchText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When two leads seem to be the same: the same e-mail; or the same phone and last name; or the same name and birth
 * date; a business also by name and postcode. Names are compared folded, e-mails and phones normalised.
 */
final class DuplicateRule {

    /**
     * A lead that shares something with the one being typed.
     *
     * @param sameEmail whether it shares an e-mail
     * @param samePhone whether it shares a phone
     */
    record Candidate(
            LeadType type,
            @Nullable String lastName,
            String sortName,
            @Nullable LocalDate birthDate,
            List<String> postcodes,
            boolean sameEmail,
            boolean samePhone) {}

    private DuplicateRule() {}

    /** Why the candidate seems to be the same as the cleaned draft, or empty when it does not. */
    static Optional<DuplicateReason> reason(LeadDraft draft, Candidate candidate) {
        if (candidate.sameEmail()) {
            return Optional.of(DuplicateReason.EMAIL);
        }
        if (candidate.samePhone() && sameLastName(draft.lastName(), candidate.lastName())) {
            return Optional.of(DuplicateReason.PHONE_AND_NAME);
        }
        if (!LeadNames.sort(draft).equals(candidate.sortName())
                || candidate.sortName().isEmpty()) {
            return Optional.empty();
        }
        boolean businesses = draft.type() == LeadType.BUSINESS && candidate.type() == LeadType.BUSINESS;
        if (businesses && sharePostcode(draft, candidate)) {
            return Optional.of(DuplicateReason.NAME_AND_POSTCODE);
        }
        return !businesses && draft.birthDate() != null && draft.birthDate().equals(candidate.birthDate())
                ? Optional.of(DuplicateReason.NAME_AND_BIRTH_DATE)
                : Optional.empty();
    }

    private static boolean sameLastName(@Nullable String one, @Nullable String other) {
        String folded = SearchText.fold(one);
        return !folded.isEmpty() && folded.equals(SearchText.fold(other));
    }

    private static boolean sharePostcode(LeadDraft draft, Candidate candidate) {
        Set<String> given = draft.addresses().stream()
                .map(PostalAddress::postcode)
                .filter(Objects::nonNull)
                .map(DuplicateRule::plain)
                .collect(Collectors.toSet());
        return candidate.postcodes().stream().map(DuplicateRule::plain).anyMatch(given::contains);
    }

    private static String plain(String postcode) {
        return SearchText.fold(postcode).replace(" ", "").replace("-", "");
    }
}
