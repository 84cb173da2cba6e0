package io.baton.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value of a custom field lies in one of some ranges.
 *
 * @param ranges one or several; one without ends is fulfilled by any value
 */
record CustomClue(UUID fieldId, ValueColumn column, List<Range> ranges) implements Clue {

    /** Where values of a kind are kept. */
    enum ValueColumn {
        TEXT("text_key"),
        NUMBER("number_key"),
        DATE("date_value"),
        TICK("tick_value");

        private final String sql;

        ValueColumn(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        /** What stands in the column of a value: of numbers their key. */
        Object key(Object value) {
            return value instanceof BigDecimal number ? number.doubleValue() : value;
        }

        /** The value a cursor holds as text. */
        Object read(String text) {
            try {
                return switch (this) {
                    case TEXT -> text;
                    case NUMBER -> Double.valueOf(text);
                    case DATE -> LocalDate.parse(text);
                    case TICK -> Boolean.valueOf(text);
                };
            } catch (NumberFormatException | DateTimeParseException e) {
                throw new InvalidCursorException("the cursor holds no value of this field");
            }
        }
    }

    /**
     * From a value to another; null where it is open.
     *
     * @param toIncluded whether the end belongs to it
     */
    record Range(@Nullable Object from, @Nullable Object to, boolean toIncluded) {

        static final Range ANY = new Range(null, null, true);

        static Range of(@Nullable Object from, @Nullable Object to) {
            return new Range(from, to, true);
        }

        static Range only(Object value) {
            return new Range(value, value, true);
        }

        boolean isOneValue() {
            return from != null && from.equals(to) && toIncluded;
        }
    }

    @Override
    public boolean isCheckedInSets() {
        return true;
    }

    /** The field has any value. */
    static CustomClue filled(UUID fieldId, ValueColumn column) {
        return new CustomClue(fieldId, column, List.of(Range.ANY));
    }
}
