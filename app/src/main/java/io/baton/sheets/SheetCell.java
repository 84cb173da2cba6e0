package io.baton.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One cell to be written, as what it is: a spreadsheet can count with numbers and sort by dates. */
public sealed interface SheetCell {

    SheetCell BLANK = new Text("");

    /** Text that stays text, whatever it begins with. */
    record Text(String text) implements SheetCell {}

    record Numeric(BigDecimal number) implements SheetCell {}

    record Date(LocalDate date) implements SheetCell {}

    /** A moment by the clock on somebody's wall. */
    record Moment(LocalDateTime at) implements SheetCell {}

    static SheetCell text(@Nullable String text) {
        return text == null ? BLANK : new Text(text);
    }
}
