package io.baton.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a table row by row: the first row with something in it is the header, blank rows are passed over. */
public final class SheetReader implements AutoCloseable {

    /** Most rows, besides the header, that are read of one file. */
    public static final int MOST_ROWS = 1_000_000;

    private static final int LONGEST_NAME = 100;

    private final RawRows rows;
    private final List<String> header;
    private int count;

    private SheetReader(RawRows rows, List<String> header) {
        this.rows = rows;
        this.header = header;
    }

    static SheetReader of(RawRows rows) throws IOException {
        SheetRow row = rows.next();
        while (row != null && (row.isBlank() || Delimiters.isTold(row))) {
            row = rows.next();
        }
        if (row == null) {
            rows.close();
            throw new UnreadableSheetException(SheetProblem.EMPTY, null);
        }
        return new SheetReader(rows, names(row.cells()));
    }

    /** The names of the columns: each different, none blank. */
    public List<String> header() {
        return header;
    }

    /**
     * The next row that is not blank, or null after the last.
     *
     * @throws UnreadableSheetException when the file cannot be read on from here
     */
    public @Nullable SheetRow next() {
        try {
            SheetRow row = rows.next();
            while (row != null && row.isBlank()) {
                row = rows.next();
            }
            return row == null ? null : fitted(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetRow fitted(SheetRow row) {
        count++;
        if (count > MOST_ROWS) {
            throw new UnreadableSheetException(SheetProblem.TOO_MANY_ROWS, row.number());
        }
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() > header.size() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        SheetProblem problem = row.problem();
        if (problem == null && cells.size() > header.size()) {
            problem = SheetProblem.MORE_CELLS_THAN_COLUMNS;
        }
        while (cells.size() < header.size()) {
            cells.add("");
        }
        return new SheetRow(row.number(), cells, problem);
    }

    private static List<String> names(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int width = cells.size();
        while (width > 1 && cells.get(width - 1).isBlank()) {
            width--;
        }
        for (int column = 0; column < width; column++) {
            String typed = cells.get(column).replaceAll("\\s+", " ").strip();
            String name = typed.isEmpty() ? "Column " + (column + 1) : shortened(typed);
            String own = name;
            for (int repeat = 2; !taken.add(own); repeat++) {
                own = name + " (" + repeat + ")";
            }
            names.add(own);
        }
        return List.copyOf(names);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return name.substring(0, end);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
