package io.baton.sheets;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a text, by RFC 4180 and as programs really write them: lines may end by CR, LF or both; a quotation mark
 * opens a cell only at its beginning; what follows the closing one still belongs to the cell. Keeps one row in memory.
 * Counts rows as a spreadsheet does: a cell with line ends is one row, an empty line too.
 */
final class CsvRows implements RawRows {

    private static final int END = -1;
    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final char delimiter;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder cell = new StringBuilder();
    private int position;
    private int filled;
    private int number;
    private boolean cellTooLong;

    CsvRows(Reader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
    }

    @Override
    public @Nullable SheetRow next() throws IOException {
        if (peek() == END) {
            return null;
        }
        number++;
        cellTooLong = false;
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            if (cells.size() == MOST_COLUMNS) {
                throw new UnreadableSheetException(SheetProblem.TOO_MANY_COLUMNS, number);
            }
            more = readCell();
            cells.add(cell.toString());
        }
        return new SheetRow(number, cells, cellTooLong ? SheetProblem.CELL_TOO_LONG : null);
    }

    /** Reads one cell; answers whether the row has another. */
    private boolean readCell() throws IOException {
        cell.setLength(0);
        while (true) {
            int character = read();
            if (character == '"' && isBlankSoFar()) {
                cell.setLength(0);
                readQuoted();
            } else if (character == delimiter) {
                return true;
            } else if (character == END || character == '\n') {
                return false;
            } else if (character == '\r') {
                skip('\n');
                return false;
            } else {
                append((char) character);
            }
        }
    }

    private void readQuoted() throws IOException {
        while (true) {
            int character = read();
            if (character == END) {
                throw new UnreadableSheetException(SheetProblem.UNCLOSED_QUOTE, number);
            }
            if (character == '"' && !skip('"')) {
                return;
            }
            if (character == '\r') {
                skip('\n');
                append('\n');
            } else {
                append((char) character);
            }
        }
    }

    private boolean isBlankSoFar() {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    private void append(char character) {
        if (cell.length() >= LONGEST_CELL) {
            cellTooLong = true;
        } else {
            // PostgreSQL keeps no NUL, and no reader of ours sees one.
            cell.append(character == 0 ? '\uFFFD' : character);
        }
    }

    private boolean skip(char expected) throws IOException {
        if (peek() != expected) {
            return false;
        }
        position++;
        return true;
    }

    private int read() throws IOException {
        int character = peek();
        position++;
        return character;
    }

    private int peek() throws IOException {
        if (position >= filled) {
            filled = reader.read(buffer, 0, BUFFER);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[position];
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
