package io.baton.leads;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between the facts of a lead before and after an edit, field by field, for its history. */
final class LeadChanges {

    private final List<Map<String, Object>> changes = new ArrayList<>();

    private LeadChanges() {}

    /** The changed fields in their order: {@code field}, and {@code from} and {@code to} where there is a value. */
    static List<Map<String, Object>> between(LeadDraft before, LeadDraft after) {
        LeadChanges found = new LeadChanges();
        found.names(before, after);
        found.person(before, after);
        found.reach(before, after);
        found.custom(before.custom(), after.custom());
        return List.copyOf(found.changes);
    }

    /** Whether what is said in custom fields is said otherwise, not only written otherwise. */
    static boolean isCustomChanged(LeadDraft before, LeadDraft after) {
        LeadChanges found = new LeadChanges();
        found.custom(before.custom(), after.custom());
        return !found.changes.isEmpty();
    }

    private void names(LeadDraft before, LeadDraft after) {
        add("type", before.type().name(), after.type().name());
        add("greeting", before.greeting(), after.greeting());
        add("firstName", before.firstName(), after.firstName());
        add("lastName", before.lastName(), after.lastName());
        add("businessName", before.businessName(), after.businessName());
        add("company", before.company(), after.company());
    }

    private void person(LeadDraft before, LeadDraft after) {
        add("occupation", before.occupation(), after.occupation());
        add("jobTitle", before.jobTitle(), after.jobTitle());
        add("birthDate", text(before.birthDate()), text(after.birthDate()));
        add("tobaccoUse", before.tobaccoUse(), after.tobaccoUse());
        add("source", before.source(), after.source());
        add("campaignId", id(before.campaignId()), id(after.campaignId()));
    }

    private void reach(LeadDraft before, LeadDraft after) {
        add("emails", points(before.emails()), points(after.emails()));
        add("phones", points(before.phones()), points(after.phones()));
        add("addresses", addresses(before), addresses(after));
        add("web", before.web(), after.web());
        add("consent", consent(before.consent()), consent(after.consent()));
    }

    private void custom(Map<String, Object> before, Map<String, Object> after) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> add("custom." + key, text(before.get(key)), text(after.get(key))));
    }

    private void add(String field, @Nullable Object from, @Nullable Object to) {
        if (Objects.equals(from, to)) {
            return;
        }
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("field", field);
        if (from != null) {
            change.put("from", from);
        }
        if (to != null) {
            change.put("to", to);
        }
        changes.add(change);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    private static @Nullable String id(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable List<String> points(List<ContactPoint> points) {
        return points.isEmpty()
                ? null
                : points.stream()
                        .map(point ->
                                point.label() == null ? point.value() : point.value() + " (" + point.label() + ")")
                        .toList();
    }

    private static @Nullable List<String> addresses(LeadDraft draft) {
        return draft.addresses().isEmpty()
                ? null
                : draft.addresses().stream()
                        .map(address -> String.join(", ", address.parts()))
                        .toList();
    }

    private static @Nullable List<String> consent(@Nullable Consent consent) {
        return consent == null
                ? null
                : Stream.of(Boolean.toString(consent.given()), consent.version(), text(consent.at()), consent.text())
                        .filter(Objects::nonNull)
                        .toList();
    }
}
