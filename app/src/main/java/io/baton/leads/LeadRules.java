package io.baton.leads;

import io.baton.catalogue.CustomValues;
import io.baton.shared.FieldProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a lead must and may say. Takes cleaned drafts; knows no database. */
final class LeadRules {

    static final int LONGEST_NAME = 200;
    /** Within what an index row can hold, whatever the script. */
    static final int LONGEST_SOURCE = 100;

    static final int LONGEST_LABEL = 50;
    static final int LONGEST_EMAIL = 254;
    static final int LONGEST_PHONE = 60;
    static final int LONGEST_WEB = 500;
    static final int LONGEST_CONSENT = 5000;
    static final int MOST_CONTACT_POINTS = 10;
    static final int MOST_ADDRESSES = 5;

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1880, 1, 1);
    private static final Instant EARLIEST_CONSENT = Instant.parse("1970-01-01T00:00:00Z");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final LeadTerms terms;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    private LeadRules(LeadTerms terms, LocalDate today) {
        this.terms = terms;
        this.today = today;
    }

    /**
     * What is wrong with a draft, each problem at its field; empty when it can be kept.
     *
     * @param today where the office is
     */
    static List<FieldProblem> problems(LeadDraft draft, LeadTerms terms, LocalDate today) {
        LeadRules rules = new LeadRules(terms, today);
        rules.names(draft);
        rules.person(draft);
        rules.points("emails", draft.emails(), LONGEST_EMAIL);
        rules.points("phones", draft.phones(), LONGEST_PHONE);
        rules.addresses(draft.addresses());
        rules.consent(draft.consent());
        rules.custom(draft.custom());
        return List.copyOf(rules.problems);
    }

    private void names(LeadDraft draft) {
        if (draft.type() == LeadType.BUSINESS) {
            required("businessName", draft.businessName());
        } else {
            required("lastName", draft.lastName());
        }
        length("lastName", draft.lastName(), LONGEST_NAME);
        length("firstName", draft.firstName(), LONGEST_NAME);
        length("businessName", draft.businessName(), LONGEST_NAME);
        length("company", draft.company(), LONGEST_NAME);
    }

    private void person(LeadDraft draft) {
        length("greeting", draft.greeting(), LONGEST_LABEL);
        length("occupation", draft.occupation(), LONGEST_NAME);
        length("jobTitle", draft.jobTitle(), LONGEST_NAME);
        length("source", draft.source(), LONGEST_SOURCE);
        length("web", draft.web(), LONGEST_WEB);
        LocalDate birth = draft.birthDate();
        if (birth != null && (birth.isBefore(EARLIEST_BIRTH) || birth.isAfter(today))) {
            problem("birthDate", "OUT_OF_RANGE", "must be between " + EARLIEST_BIRTH + " and today");
        }
        if (draft.tobaccoUse() != null && !terms.tobaccoUses().contains(draft.tobaccoUse())) {
            problem("tobaccoUse", "NOT_LISTED", "must be one of " + terms.tobaccoUses());
        }
    }

    private void points(String field, List<ContactPoint> points, int longest) {
        atMost(field, points, MOST_CONTACT_POINTS);
        for (int i = 0; i < points.size(); i++) {
            String at = field + "[" + i + "]";
            ContactPoint point = points.get(i);
            required(at + ".value", point.value().isEmpty() ? null : point.value());
            length(at + ".value", point.value(), longest);
            length(at + ".label", point.label(), LONGEST_LABEL);
        }
    }

    private void addresses(List<PostalAddress> addresses) {
        atMost("addresses", addresses, MOST_ADDRESSES);
        for (int i = 0; i < addresses.size(); i++) {
            String at = "addresses[" + i + "]";
            PostalAddress address = addresses.get(i);
            if (address.isEmpty()) {
                problems.add(FieldProblem.required(at));
            }
            length(at + ".street", address.street(), LONGEST_NAME);
            length(at + ".city", address.city(), LONGEST_NAME);
            length(at + ".region", address.region(), LONGEST_NAME);
            length(at + ".postcode", address.postcode(), LONGEST_LABEL);
            if (address.country() != null && !COUNTRIES.contains(address.country())) {
                problems.add(FieldProblem.malformed(at + ".country", "an ISO 3166 code of two letters, such as GB"));
            }
        }
    }

    private void consent(@Nullable Consent consent) {
        if (consent != null) {
            length("consent.text", consent.text(), LONGEST_CONSENT);
            length("consent.version", consent.version(), LONGEST_LABEL);
            Instant at = consent.at();
            if (at != null && (at.isBefore(EARLIEST_CONSENT) || at.isAfter(endOf(today)))) {
                problem("consent.at", "OUT_OF_RANGE", "must be in the past");
            }
        }
    }

    /** The end of this day wherever it lasts longest. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.MIN).toInstant();
    }

    private void custom(Map<String, Object> values) {
        new TreeMap<>(values).forEach((key, value) -> {
            String at = "custom." + (key.length() > LONGEST_LABEL ? key.substring(0, LONGEST_LABEL) : key);
            terms.fields().stream()
                    .filter(field -> field.key().equals(key))
                    .findFirst()
                    .ifPresentOrElse(
                            field -> CustomValues.fromJson(field, value, at, problems),
                            () -> problems.add(FieldProblem.unknown(at)));
        });
    }

    private void required(String field, @Nullable String value) {
        if (value == null) {
            problems.add(FieldProblem.required(field));
        }
    }

    private void length(String field, @Nullable String value, int most) {
        if (value != null && value.codePointCount(0, value.length()) > most) {
            problems.add(FieldProblem.tooLong(field, most));
        }
    }

    private void atMost(String field, List<?> values, int most) {
        if (values.size() > most) {
            problem(field, "TOO_MANY", "must have at most " + most + " entries");
        }
    }

    private void problem(String field, String code, String message) {
        problems.add(new FieldProblem(field, code, message));
    }
}
