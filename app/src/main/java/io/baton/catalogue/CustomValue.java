package io.baton.catalogue;

import io.baton.shared.SearchText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One value of one custom field, in the column of its kind: exactly one of the four is there.
 *
 * @param text of TEXT and CHOICE
 * @param number of NUMBER and INTEGER
 */
public record CustomValue(
        UUID fieldId,
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        @Nullable Boolean tick) {

    static CustomValue ofText(CustomFieldView field, String text) {
        return new CustomValue(field.id(), text, null, null, null);
    }

    static CustomValue ofNumber(CustomFieldView field, BigDecimal number) {
        return new CustomValue(field.id(), null, number, null, null);
    }

    static CustomValue ofDate(CustomFieldView field, LocalDate date) {
        return new CustomValue(field.id(), null, null, date, null);
    }

    static CustomValue ofTick(CustomFieldView field, boolean tick) {
        return new CustomValue(field.id(), null, null, null, tick);
    }

    /** What lists compare of a text, or null of another kind. */
    public @Nullable String textKey() {
        return text == null ? null : SearchText.key(text);
    }

    /** The value as JSON takes it: text, number or truth value; a date as ISO 8601. */
    public Object plain() {
        if (text != null) {
            return text;
        }
        if (number != null) {
            return number;
        }
        if (date != null) {
            return date.toString();
        }
        return Boolean.TRUE.equals(tick);
    }
}
