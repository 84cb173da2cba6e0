package io.baton.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet counts: 1 is the first row of the file, mostly the header
 * @param cells one for each column of the header, blank where the row has none; after them what the row has more
 * @param problem why the row cannot be used as it is, or null
 */
public record SheetRow(
        int number, List<String> cells, @Nullable SheetProblem problem) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
