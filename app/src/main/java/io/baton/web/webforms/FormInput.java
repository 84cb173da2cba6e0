package io.baton.web.webforms;

import io.baton.web.Ui;
import io.baton.webforms.AskedField;
import io.baton.webforms.FormField;
import io.baton.webforms.StandardField;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form with what was typed.
 *
 * @param value as it was typed
 * @param problem the code of what is wrong with it, or null
 */
public record FormInput(
        AskedField field, String value, @Nullable String problem) {

    private static final int LONGEST_CUSTOM = 500;

    public String name() {
        return field.name();
    }

    public boolean required() {
        return field.field().required();
    }

    public InputKind kind() {
        return InputKind.of(field);
    }

    /** What it is called: by this form, or else as always. */
    public String label(Ui ui) {
        FormField asked = field.field();
        if (asked.label() != null) {
            return asked.label();
        }
        return field.standard() == null ? Objects.requireNonNull(field.custom()).label() : ui.name(field.standard());
    }

    public int most() {
        return field.standard() == null ? LONGEST_CUSTOM : field.standard().most();
    }

    /** What can be chosen: what is sent, and what it is called. */
    public Map<String, String> options(Ui ui) {
        if (field.standard() == StandardField.COUNTRY) {
            return countries(field.choices(), ui.locale());
        }
        return sameName(field.choices());
    }

    /** Choices that are called what is sent. */
    static Map<String, String> sameName(List<String> choices) {
        Map<String, String> options = new LinkedHashMap<>();
        choices.forEach(choice -> options.put(choice, choice));
        return options;
    }

    /** Countries by their codes, as they are called in a language and in its order. */
    static Map<String, String> countries(List<String> codes, Locale language) {
        Collator order = Collator.getInstance(language);
        Map<String, String> options = new LinkedHashMap<>();
        codes.stream()
                .sorted(Comparator.comparing(code -> nameOf(code, language), order))
                .forEach(code -> options.put(code, nameOf(code, language)));
        return options;
    }

    private static String nameOf(String country, Locale language) {
        return Locale.of("", country).getDisplayCountry(language);
    }

    /** By what browsers recognise it to fill it in, or null. */
    public @Nullable String autocomplete() {
        StandardField standard = field.standard();
        if (standard == null) {
            return null;
        }
        return switch (standard) {
            case GREETING -> "honorific-prefix";
            case FIRST_NAME -> "given-name";
            case LAST_NAME -> "family-name";
            case BUSINESS_NAME, COMPANY -> "organization";
            case JOB_TITLE -> "organization-title";
            case EMAIL -> "email";
            case PHONE -> "tel";
            case STREET -> "street-address";
            case POSTCODE -> "postal-code";
            case CITY -> "address-level2";
            case REGION -> "address-level1";
            case COUNTRY -> "country";
            case WEB -> "url";
            case BIRTH_DATE -> "bday";
            case OCCUPATION, TOBACCO_USE, MESSAGE -> null;
        };
    }
}
