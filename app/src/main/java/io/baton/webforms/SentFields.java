package io.baton.webforms;

import io.baton.catalogue.CustomFieldKind;
import io.baton.catalogue.CustomFieldView;
import io.baton.leads.AddNotes;
import io.baton.leads.Consent;
import io.baton.leads.ContactPoint;
import io.baton.leads.LeadDraft;
import io.baton.leads.PostalAddress;
import io.baton.shared.EmailAddresses;
import io.baton.shared.FieldProblem;
import io.baton.shared.PhoneNumbers;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, as facts of a lead. Knows no database. */
final class SentFields {

    private static final int LONGEST_NOTE = AddNotes.LONGEST_TEXT;

    private final Map<String, String> content;

    SentFields(Map<String, String> content) {
        this.content = content;
    }

    /** Of what was sent that which the form asks and that says something. */
    static Map<String, String> asked(List<AskedField> fields, Map<String, String> sent) {
        Map<String, String> content = new LinkedHashMap<>();
        for (AskedField field : fields) {
            String value = Objects.requireNonNullElse(sent.get(field.name()), "");
            if (!value.isBlank()) {
                content.put(field.name(), value.strip().replace("\r\n", "\n"));
            }
        }
        return content;
    }

    /**
     * What whoever typed it can put right.
     *
     * @param country of the office: where a phone number without a country code is taken to be
     */
    List<FieldProblem> problems(List<AskedField> fields, String country) {
        List<FieldProblem> problems = new ArrayList<>();
        for (AskedField field : fields) {
            String value = content.get(field.name());
            if (value == null) {
                if (field.field().required()) {
                    problems.add(FieldProblem.required(field.name()));
                }
            } else if (field.standard() != null) {
                standard(field.standard(), value, country, problems);
            }
        }
        return problems;
    }

    private static void standard(StandardField field, String value, String country, List<FieldProblem> problems) {
        if (value.codePointCount(0, value.length()) > field.most()) {
            problems.add(FieldProblem.tooLong(field.key(), field.most()));
        } else if (field == StandardField.EMAIL
                && EmailAddresses.normalise(value).isEmpty()) {
            problems.add(new FieldProblem(field.key(), "NOT_AN_EMAIL", "must be an e-mail address"));
        } else if (field == StandardField.PHONE
                && PhoneNumbers.normalise(value, country).isEmpty()) {
            problems.add(new FieldProblem(field.key(), "NOT_A_PHONE", "must be a number that can be dialled"));
        } else if (field == StandardField.BIRTH_DATE && date(value) == null) {
            problems.add(FieldProblem.malformed(field.key(), "a date such as 1970-03-31"));
        }
    }

    /** The name of the asked field that a problem of the lead's rules is about. */
    static String askedFor(String fieldOfLead) {
        if (fieldOfLead.startsWith("emails")) {
            return StandardField.EMAIL.key();
        }
        if (fieldOfLead.startsWith("phones")) {
            return StandardField.PHONE.key();
        }
        return fieldOfLead.startsWith("addresses[0].") ? fieldOfLead.substring("addresses[0].".length()) : fieldOfLead;
    }

    /**
     * The facts of the lead it would be.
     *
     * @param custom the custom fields that are offered
     * @param campaignId the campaign it gets, or null
     */
    LeadDraft draft(
            FormSettings form, List<CustomFieldView> custom, @Nullable UUID campaignId, @Nullable Consent consent) {
        String birthDate = content.get(StandardField.BIRTH_DATE.key());
        return new LeadDraft(
                form.leadType(),
                value(StandardField.LAST_NAME),
                value(StandardField.FIRST_NAME),
                value(StandardField.GREETING),
                value(StandardField.BUSINESS_NAME),
                value(StandardField.COMPANY),
                value(StandardField.OCCUPATION),
                value(StandardField.JOB_TITLE),
                form.source(),
                birthDate == null ? null : date(birthDate),
                value(StandardField.TOBACCO_USE),
                points(StandardField.EMAIL),
                points(StandardField.PHONE),
                addresses(),
                value(StandardField.WEB),
                custom(custom),
                campaignId,
                consent);
    }

    /**
     * Its first note, or null: the message, and what was typed in fields that are not offered any more, such as of the
     * lead group the form had when it was sent. It has no other place in the lead, and nothing is thrown away.
     *
     * @param others the custom fields that are not offered
     */
    @Nullable
    String note(List<CustomFieldView> others) {
        List<String> lines = new ArrayList<>();
        String message = value(StandardField.MESSAGE);
        if (message != null) {
            lines.add(message);
        }
        for (CustomFieldView field : others) {
            String typed = content.get(FormField.nameOf(field));
            if (typed != null) {
                lines.add(field.label() + ": " + typed);
            }
        }
        String note = String.join("\n", lines);
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            return note.substring(0, note.offsetByCodePoints(0, LONGEST_NOTE));
        }
        return note.isEmpty() ? null : note;
    }

    private @Nullable String value(StandardField field) {
        return content.get(field.key());
    }

    private List<ContactPoint> points(StandardField field) {
        String value = value(field);
        return value == null ? List.of() : List.of(new ContactPoint(value, null));
    }

    private List<PostalAddress> addresses() {
        boolean given = Stream.of(
                        StandardField.STREET,
                        StandardField.POSTCODE,
                        StandardField.CITY,
                        StandardField.REGION,
                        StandardField.COUNTRY)
                .anyMatch(field -> value(field) != null);
        return given
                ? List.of(new PostalAddress(
                        value(StandardField.STREET),
                        value(StandardField.CITY),
                        value(StandardField.REGION),
                        value(StandardField.POSTCODE),
                        value(StandardField.COUNTRY)))
                : List.of();
    }

    private Map<String, Object> custom(List<CustomFieldView> fields) {
        Map<String, Object> custom = new HashMap<>();
        for (CustomFieldView field : fields) {
            String value = content.get(FormField.nameOf(field));
            if (value != null) {
                custom.put(field.key(), custom(field.kind(), value));
            }
        }
        return custom;
    }

    /** What cannot be read as its kind stays text, which the rules of leads then refuse at its field. */
    private static Object custom(CustomFieldKind kind, String value) {
        return switch (kind) {
            case TEXT, CHOICE, DATE -> value;
            case TICK -> value.equals("true") ? true : (Object) value;
            case NUMBER, INTEGER -> number(value);
        };
    }

    private static Object number(String value) {
        try {
            return new BigDecimal(value.replace(',', '.'));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static @Nullable LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
