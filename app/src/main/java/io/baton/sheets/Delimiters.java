package io.baton.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the cells of a text: the delimiter that makes the most rows as wide as the header. */
final class Delimiters {

    private static final Pattern TOLD = Pattern.compile("sep=(.)[\\r\\n]", Pattern.CASE_INSENSITIVE);
    private static final int ROWS_LOOKED_AT = 50;

    private Delimiters() {}

    /** The delimiter of a text that begins so; a comma where nothing tells of any. */
    static char of(String start) {
        Matcher told = TOLD.matcher(start);
        if (told.lookingAt() && SheetFormat.DELIMITERS.contains(told.group(1).charAt(0))) {
            return told.group(1).charAt(0);
        }
        char best = ',';
        int most = 0;
        for (char delimiter : SheetFormat.DELIMITERS) {
            int worth = worth(start, delimiter);
            if (worth > most) {
                most = worth;
                best = delimiter;
            }
        }
        return best;
    }

    /** Spreadsheets begin some texts with a line that only tells the delimiter. */
    static boolean isTold(SheetRow row) {
        return row.number() == 1
                && row.cells().getFirst().toLowerCase(java.util.Locale.ROOT).startsWith("sep=");
    }

    private static int worth(String start, char delimiter) {
        List<Integer> widths = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new StringReader(start), delimiter)) {
            for (SheetRow row = rows.next(); row != null && widths.size() < ROWS_LOOKED_AT; row = rows.next()) {
                if (!row.isBlank()) {
                    widths.add(row.cells().size());
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (UnreadableSheetException e) {
            // The start may end within a cell, or be no table by this delimiter: what was read so far counts.
        }
        if (widths.isEmpty() || widths.getFirst() == 1) {
            return 0;
        }
        Map<Integer, Integer> rowsOfWidth = new HashMap<>();
        widths.forEach(width -> rowsOfWidth.merge(width, 1, Integer::sum));
        int header = widths.getFirst();
        return rowsOfWidth.getOrDefault(header, 0) * 1000 / widths.size() * 1000 + header;
    }
}
