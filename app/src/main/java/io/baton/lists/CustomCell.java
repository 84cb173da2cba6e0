package io.baton.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a lead has in a custom field: exactly one of these, by the field's kind.
 *
 * @param text of a text, or of what was chosen
 * @param number of a number, whole or not
 */
public record CustomCell(
        @Nullable String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        @Nullable Boolean tick) {}
