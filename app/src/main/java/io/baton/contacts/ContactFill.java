package io.baton.contacts;

import io.baton.catalogue.CustomValue;
import io.baton.shared.SearchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a contact takes over from a lead of the same person: whatever it does not know yet, and nothing it knows. What
 * the lead says otherwise is kept as a difference, for somebody to decide. Where a lead came from is no fact of the
 * person and so never a difference.
 */
final class ContactFill {

    private final List<Said> differences = new ArrayList<>();

    private ContactFill() {}

    /**
     * What came of it.
     *
     * @param facts of the contact, its gaps filled
     */
    record Filled(ContactFacts facts, List<Said> differences) {}

    static Filled of(ContactFacts known, ContactFacts lead) {
        ContactFill fill = new ContactFill();
        ContactFacts facts = new ContactFacts(
                known.type(),
                fill.text(ContactField.LAST_NAME, known.lastName(), lead.lastName()),
                fill.text(ContactField.FIRST_NAME, known.firstName(), lead.firstName()),
                fill.text(ContactField.GREETING, known.greeting(), lead.greeting()),
                fill.text(ContactField.BUSINESS_NAME, known.businessName(), lead.businessName()),
                fill.text(ContactField.COMPANY, known.company(), lead.company()),
                fill.text(ContactField.OCCUPATION, known.occupation(), lead.occupation()),
                fill.text(ContactField.JOB_TITLE, known.jobTitle(), lead.jobTitle()),
                known.source() == null ? lead.source() : known.source(),
                fill.date(known.birthDate(), lead.birthDate()),
                fill.text(ContactField.TOBACCO_USE, known.tobaccoUse(), lead.tobaccoUse()),
                fill.text(ContactField.WEB, known.web(), lead.web()),
                fill.reaches(ContactField.EMAIL, known.emails(), lead.emails()),
                fill.reaches(ContactField.PHONE, known.phones(), lead.phones()),
                fill.several(known.addresses(), lead.addresses(), ContactFill::sameAddress, Said::address),
                fill.custom(known.custom(), lead.custom()));
        return new Filled(facts, List.copyOf(fill.differences));
    }

    /**
     * The facts with one thing taken over: put in the place of what was there, or beside it where there can be several.
     */
    static ContactFacts with(ContactFacts facts, Said said) {
        return new ContactFacts(
                facts.type(),
                replaced(ContactField.LAST_NAME, facts.lastName(), said),
                replaced(ContactField.FIRST_NAME, facts.firstName(), said),
                replaced(ContactField.GREETING, facts.greeting(), said),
                replaced(ContactField.BUSINESS_NAME, facts.businessName(), said),
                replaced(ContactField.COMPANY, facts.company(), said),
                replaced(ContactField.OCCUPATION, facts.occupation(), said),
                replaced(ContactField.JOB_TITLE, facts.jobTitle(), said),
                facts.source(),
                said.field() == ContactField.BIRTH_DATE ? said.date() : facts.birthDate(),
                replaced(ContactField.TOBACCO_USE, facts.tobaccoUse(), said),
                replaced(ContactField.WEB, facts.web(), said),
                added(ContactField.EMAIL, facts.emails(), said.reach(), said),
                added(ContactField.PHONE, facts.phones(), said.reach(), said),
                added(ContactField.ADDRESS, facts.addresses(), said.address(), said),
                Stream.concat(
                                facts.custom().stream()
                                        .filter(value -> !value.fieldId().equals(said.customFieldId())),
                                Optional.ofNullable(said.custom()).stream())
                        .toList());
    }

    private static @Nullable String replaced(ContactField field, @Nullable String known, Said said) {
        return said.field() == field ? said.text() : known;
    }

    private static <T> List<T> added(ContactField field, List<T> known, @Nullable T further, Said said) {
        return said.field() == field
                ? Stream.concat(known.stream(), Optional.ofNullable(further).stream())
                        .toList()
                : known;
    }

    private @Nullable String text(ContactField field, @Nullable String known, @Nullable String said) {
        if (known == null || said == null) {
            return known == null ? said : known;
        }
        if (!same(known, said)) {
            differences.add(Said.text(field, said));
        }
        return known;
    }

    private @Nullable LocalDate date(@Nullable LocalDate known, @Nullable LocalDate said) {
        if (known == null || said == null) {
            return known == null ? said : known;
        }
        if (!known.equals(said)) {
            differences.add(Said.date(ContactField.BIRTH_DATE, said));
        }
        return known;
    }

    private List<ContactReach> reaches(ContactField field, List<ContactReach> known, List<ContactReach> said) {
        return several(known, said, ContactFill::sameReach, reach -> Said.reach(field, reach));
    }

    private <T> List<T> several(List<T> known, List<T> said, BiPredicate<T, T> same, Function<T, Said> difference) {
        if (known.isEmpty()) {
            return said;
        }
        said.stream()
                .filter(one -> known.stream().noneMatch(other -> same.test(one, other)))
                .map(difference)
                .forEach(differences::add);
        return known;
    }

    private List<CustomValue> custom(List<CustomValue> known, List<CustomValue> said) {
        List<CustomValue> all = new ArrayList<>(known);
        var knownOf = known.stream().collect(Collectors.toMap(CustomValue::fieldId, Function.identity()));
        for (CustomValue value : said) {
            CustomValue present = knownOf.get(value.fieldId());
            if (present == null) {
                all.add(value);
            } else if (!same(present.plain().toString(), value.plain().toString())) {
                differences.add(Said.custom(value));
            }
        }
        return all;
    }

    private static boolean sameReach(ContactReach one, ContactReach other) {
        return one.normalised() == null
                ? same(one.value(), other.value())
                : Objects.equals(one.normalised(), other.normalised());
    }

    private static boolean sameAddress(ContactAddress one, ContactAddress other) {
        return same(Said.line(one), Said.line(other));
    }

    /** Not a difference worth a decision: capitals, accents, spaces. */
    private static boolean same(String one, String other) {
        return SearchText.fold(one)
                .replace(" ", "")
                .equals(SearchText.fold(other).replace(" ", ""));
    }
}
