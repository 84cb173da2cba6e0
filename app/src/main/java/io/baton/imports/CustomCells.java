package io.baton.imports;

import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.CustomValue;
import io.baton.catalogue.CustomValues;
import io.baton.shared.FieldProblem;
import io.baton.shared.SearchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cells that are values of custom fields, as files write them. */
final class CustomCells {

    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private CustomCells() {}

    /** The value as a draft has it, or empty where the cell is none of this kind. */
    static Optional<Object> read(CustomFieldView field, String cell, DateOrder order) {
        Optional<String> plain = switch (field.kind()) {
            case TEXT -> Optional.of(LINE_ENDS.matcher(cell).replaceAll(" "));
            case CHOICE ->
                field.choices().stream()
                        .filter(choice -> SearchText.fold(choice).equals(SearchText.fold(cell)))
                        .findFirst();
            case NUMBER, INTEGER -> Optional.of(number(cell));
            case DATE -> WrittenDate.read(cell, order).map(LocalDate::toString);
            case TICK -> YesNo.read(cell).map(Object::toString);
        };
        List<FieldProblem> problems = new ArrayList<>();
        return plain.flatMap(text -> CustomValues.fromForm(field, text, field.key(), problems))
                .map(CustomValue::plain);
    }

    /** 1.234,50 and 1,234.50 are the same: what stands last separates the decimals, when it stands there once. */
    private static String number(String cell) {
        String text = cell.replaceAll("[\\s\\u00A0\\u202F'’]", "");
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma < 0) {
            return text.indexOf('.') == point ? text : text.replace(".", "");
        }
        if (point > comma) {
            return text.replace(",", "");
        }
        boolean decimals = text.indexOf(',') == comma && (point >= 0 || text.length() - comma - 1 != 3);
        return decimals ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
    }
}
