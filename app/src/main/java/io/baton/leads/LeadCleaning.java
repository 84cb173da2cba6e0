package io.baton.leads;

import io.baton.shared.EmailAddresses;
import io.baton.shared.PhoneNumbers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings what was typed into the form that is kept: trimmed, nothing instead of blanks, comparable forms beside it. */
final class LeadCleaning {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]*");

    private LeadCleaning() {}

    /**
     * The draft as it is kept.
     *
     * @param country of the office: where a phone number without a country code is taken to be
     */
    static LeadDraft clean(LeadDraft draft, String country) {
        return new LeadDraft(
                draft.type(),
                text(draft.lastName()),
                text(draft.firstName()),
                text(draft.greeting()),
                text(draft.businessName()),
                text(draft.company()),
                text(draft.occupation()),
                text(draft.jobTitle()),
                text(draft.source()),
                draft.birthDate(),
                text(draft.tobaccoUse()),
                points(draft.emails(), typed -> EmailAddresses.normalise(typed).orElse(null)),
                points(
                        draft.phones(),
                        typed -> PhoneNumbers.normalise(typed, country).orElse(null)),
                draft.addresses().stream().map(LeadCleaning::address).toList(),
                text(draft.web()),
                custom(draft.custom()),
                draft.campaignId(),
                draft.consent());
    }

    /** The text on one line and trimmed, or null when there is nothing to see. */
    static @Nullable String text(@Nullable String typed) {
        if (typed == null || INVISIBLE.matcher(typed).matches()) {
            return null;
        }
        return CONTROLS.matcher(typed).replaceAll(" ").strip();
    }

    private static List<ContactPoint> points(List<ContactPoint> typed, Function<String, @Nullable String> normalised) {
        return typed.stream()
                .map(point -> {
                    String value = Objects.requireNonNullElse(text(point.value()), "");
                    // Whoever read it in a country of its own has said what it is.
                    String given = point.normalised();
                    return new ContactPoint(
                            value, text(point.label()), given == null ? normalised.apply(value) : given);
                })
                .toList();
    }

    private static PostalAddress address(PostalAddress typed) {
        String country = text(typed.country());
        return new PostalAddress(
                text(typed.street()),
                text(typed.city()),
                text(typed.region()),
                text(typed.postcode()),
                country == null ? null : country.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Object> custom(Map<String, Object> typed) {
        Map<String, Object> clean = new HashMap<>();
        typed.forEach((key, value) -> {
            Object kept = value instanceof String string ? text(string) : value;
            if (kept != null) {
                clean.put(key, kept);
            }
        });
        return clean;
    }
}
