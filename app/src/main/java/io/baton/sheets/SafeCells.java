package io.baton.sheets;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Cells of CSV that a spreadsheet takes as text: what begins like a formula is preceded by an apostrophe, which reading
 * takes away again.
 */
public final class SafeCells {

    private static final String BEGINS_FORMULA = "=+-@\t\r\n";

    private SafeCells() {}

    /** One line of CSV with its end, safe to open. */
    public static String line(List<String> cells) {
        return cells.stream().map(SafeCells::guard).map(SafeCells::quote).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String guard(String cell) {
        return !cell.isEmpty() && BEGINS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** The cell without the apostrophe that guarded it. */
    public static String unguard(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && BEGINS_FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    static String quote(String cell) {
        boolean plain = cell.chars()
                .noneMatch(each ->
                        each == ',' || each == ';' || each == '"' || each == '\n' || each == '\r' || each == '\t');
        return plain && cell.equals(cell.strip()) ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
