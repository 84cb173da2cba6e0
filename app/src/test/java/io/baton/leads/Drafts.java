package io.baton.leads;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drafts for tests of rules: a named lead with a few things said. */
final class Drafts {

    private final LeadDraft base;
    private final Map<String, @Nullable Object> said = new HashMap<>();

    private Drafts(LeadDraft base) {
        this.base = base;
    }

    static Drafts contact(@Nullable String firstName, String lastName) {
        return new Drafts(LeadDraft.named(LeadType.CONTACT, lastName)).say("firstName", firstName);
    }

    static Drafts business(String name) {
        return new Drafts(LeadDraft.named(LeadType.BUSINESS, name));
    }

    Drafts say(String field, @Nullable Object value) {
        said.put(field, value);
        return this;
    }

    Drafts emails(String... values) {
        return say("emails", points(values));
    }

    Drafts phones(String... values) {
        return say("phones", points(values));
    }

    /** As it was typed. */
    @SuppressWarnings("unchecked") // each field has one type, and tests say it right
    LeadDraft typed() {
        return new LeadDraft(
                base.type(),
                (String) said.getOrDefault("lastName", base.lastName()),
                (String) said.get("firstName"),
                (String) said.get("greeting"),
                (String) said.getOrDefault("businessName", base.businessName()),
                (String) said.get("company"),
                (String) said.get("occupation"),
                (String) said.get("jobTitle"),
                (String) said.get("source"),
                (LocalDate) said.get("birthDate"),
                (String) said.get("tobaccoUse"),
                (List<ContactPoint>) said.getOrDefault("emails", List.of()),
                (List<ContactPoint>) said.getOrDefault("phones", List.of()),
                (List<PostalAddress>) said.getOrDefault("addresses", List.of()),
                (String) said.get("web"),
                (Map<String, Object>) said.getOrDefault("custom", Map.of()),
                null,
                (Consent) said.get("consent"));
    }

    /** As an office in this country keeps it. */
    LeadDraft cleaned(String country) {
        return LeadCleaning.clean(typed(), country);
    }

    LeadDraft cleaned() {
        return cleaned("GB");
    }

    private static List<ContactPoint> points(String... values) {
        return java.util.Arrays.stream(values)
                .map(value -> new ContactPoint(value, null))
                .toList();
    }
}
