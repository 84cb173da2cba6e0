package io.baton.web.leads;

import io.baton.catalogue.CustomFieldKind;
import io.baton.catalogue.CustomFieldView;
import io.baton.leads.Consent;
import io.baton.leads.ContactPoint;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.leads.LeadView;
import io.baton.leads.PostalAddress;
import io.baton.shared.FieldProblem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form of a lead, as it was typed.
 *
 * @param values of the fields there is one of, by their names; custom fields as {@code custom.key}
 * @param emails rows of the form, always at least one
 * @param phones rows of the form, always at least one
 * @param addresses rows of the form, always at least one
 */
public record LeadForm(
        Map<String, String> values, List<PointRow> emails, List<PointRow> phones, List<AddressRow> addresses) {

    /** More rows than a lead may have: the rules say so, not the form. */
    private static final int MOST_ROWS = 20;

    /** An e-mail or phone with its label. */
    public record PointRow(String value, String label) {
        static final PointRow BLANK = new PointRow("", "");
    }

    /** An address. */
    public record AddressRow(String street, String city, String region, String postcode, String country) {
        static final AddressRow BLANK = new AddressRow("", "", "", "", "");

        boolean isBlank() {
            return (street + city + region + postcode + country).isBlank();
        }
    }

    static LeadForm blank(UUID officeId) {
        return new LeadForm(
                        Map.of("type", LeadType.CONTACT.name(), "officeId", officeId.toString()),
                        List.of(),
                        List.of(),
                        List.of())
                .withRows();
    }

    /** The form as it came in. Rows that nothing was typed into are left out, so that the others count from nought. */
    static LeadForm read(Function<String, @Nullable String> parameters, Iterable<String> names) {
        Map<String, String> values = new HashMap<>();
        names.forEach(name -> {
            if (!name.contains("[")) {
                values.put(name, text(parameters, name));
            }
        });
        return new LeadForm(
                        values,
                        points(parameters, "emails"),
                        points(parameters, "phones"),
                        rows("addresses", at -> address(parameters, at)).stream()
                                .filter(row -> !row.isBlank())
                                .toList())
                .withRows();
    }

    static LeadForm of(LeadDraft facts) {
        Map<String, String> values = new HashMap<>();
        values.put("type", facts.type().name());
        put(values, "lastName", facts.lastName());
        put(values, "firstName", facts.firstName());
        put(values, "greeting", facts.greeting());
        put(values, "businessName", facts.businessName());
        put(values, "company", facts.company());
        put(values, "occupation", facts.occupation());
        put(values, "jobTitle", facts.jobTitle());
        put(values, "source", facts.source());
        put(values, "birthDate", facts.birthDate());
        put(values, "tobaccoUse", facts.tobaccoUse());
        put(values, "web", facts.web());
        put(values, "campaignId", facts.campaignId());
        facts.custom().forEach((key, value) -> put(values, "custom." + key, plain(value)));
        return new LeadForm(
                        values,
                        facts.emails().stream().map(LeadForm::row).toList(),
                        facts.phones().stream().map(LeadForm::row).toList(),
                        facts.addresses().stream().map(LeadForm::row).toList())
                .withRows();
    }

    /** The facts typed. What cannot even be read is among the problems. */
    LeadDraft toDraft(List<CustomFieldView> fields, @Nullable Consent consent, List<FieldProblem> problems) {
        return new LeadDraft(
                type(),
                value("lastName"),
                value("firstName"),
                value("greeting"),
                value("businessName"),
                value("company"),
                value("occupation"),
                value("jobTitle"),
                value("source"),
                birthDate(problems),
                value("tobaccoUse"),
                emails.stream()
                        .filter(row -> !row.value().isBlank())
                        .map(LeadForm::point)
                        .toList(),
                phones.stream()
                        .filter(row -> !row.value().isBlank())
                        .map(LeadForm::point)
                        .toList(),
                addresses.stream()
                        .filter(row -> !row.isBlank())
                        .map(LeadForm::address)
                        .toList(),
                value("web"),
                custom(fields),
                id("campaignId").orElse(null),
                consent);
    }

    /** What stands in a field; empty where nothing does. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public LeadType type() {
        return switch (value("type")) {
            case "ADVISOR" -> LeadType.ADVISOR;
            case "BUSINESS" -> LeadType.BUSINESS;
            default -> LeadType.CONTACT;
        };
    }

    /** An id that was chosen, if any that is one. */
    Optional<UUID> id(String name) {
        try {
            return value(name).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(value(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The form with one more row of what was asked for. */
    LeadForm adding(String rows) {
        return new LeadForm(
                values,
                rows.equals("emails") ? with(emails, PointRow.BLANK) : emails,
                rows.equals("phones") ? with(phones, PointRow.BLANK) : phones,
                rows.equals("addresses") ? with(addresses, AddressRow.BLANK) : addresses);
    }

    /** The form with the campaign the lead has: it was not offered to be chosen. */
    LeadForm keeping(LeadView lead) {
        Map<String, String> all = new HashMap<>(values);
        put(all, "campaignId", lead.facts().campaignId());
        return new LeadForm(all, emails, phones, addresses);
    }

    private LeadForm withRows() {
        return new LeadForm(
                values,
                emails.isEmpty() ? List.of(PointRow.BLANK) : emails,
                phones.isEmpty() ? List.of(PointRow.BLANK) : phones,
                addresses.isEmpty() ? List.of(AddressRow.BLANK) : addresses);
    }

    private @Nullable LocalDate birthDate(List<FieldProblem> problems) {
        try {
            return value("birthDate").isBlank()
                    ? null
                    : LocalDate.parse(value("birthDate").strip());
        } catch (DateTimeException e) {
            problems.add(FieldProblem.malformed("birthDate", "a date"));
            return null;
        }
    }

    private Map<String, Object> custom(List<CustomFieldView> fields) {
        Map<String, Object> custom = new HashMap<>();
        for (CustomFieldView field : fields) {
            String typed = value("custom." + field.key()).strip();
            if (!typed.isEmpty()) {
                custom.put(field.key(), custom(field.kind(), typed));
            }
        }
        return custom;
    }

    /** What cannot be read as its kind stays text, which the rules then refuse at its field. */
    private static Object custom(CustomFieldKind kind, String typed) {
        return switch (kind) {
            case TEXT, CHOICE, DATE -> typed;
            case TICK -> typed.equals("true") ? true : typed.equals("false") ? (Object) false : typed;
            case NUMBER, INTEGER -> number(typed);
        };
    }

    private static Object number(String typed) {
        try {
            return new BigDecimal(typed.replace(',', '.'));
        } catch (NumberFormatException e) {
            return typed;
        }
    }

    private static List<PointRow> points(Function<String, @Nullable String> parameters, String field) {
        return rows(field, at -> new PointRow(text(parameters, at + ".value"), text(parameters, at + ".label")))
                .stream()
                .filter(row -> !row.value().isBlank())
                .toList();
    }

    private static AddressRow address(Function<String, @Nullable String> parameters, String at) {
        return new AddressRow(
                text(parameters, at + ".street"),
                text(parameters, at + ".city"),
                text(parameters, at + ".region"),
                text(parameters, at + ".postcode"),
                text(parameters, at + ".country"));
    }

    private static <T> List<T> rows(String field, Function<String, T> row) {
        List<T> rows = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            rows.add(row.apply(field + "[" + i + "]"));
        }
        return rows;
    }

    private static String text(Function<String, @Nullable String> parameters, String name) {
        String value = parameters.apply(name);
        return value == null ? "" : value;
    }

    private static <T> List<T> with(List<T> rows, T another) {
        List<T> more = new ArrayList<>(rows);
        more.add(another);
        return List.copyOf(more);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private static Object plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }

    private static ContactPoint point(PointRow row) {
        return new ContactPoint(row.value(), row.label());
    }

    private static PointRow row(ContactPoint point) {
        return new PointRow(point.value(), point.label() == null ? "" : point.label());
    }

    private static PostalAddress address(AddressRow row) {
        return new PostalAddress(row.street(), row.city(), row.region(), row.postcode(), row.country());
    }

    private static AddressRow row(PostalAddress address) {
        return new AddressRow(
                orEmpty(address.street()),
                orEmpty(address.city()),
                orEmpty(address.region()),
                orEmpty(address.postcode()),
                orEmpty(address.country()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
