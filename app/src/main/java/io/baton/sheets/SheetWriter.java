package io.baton.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a file of rows from its first to its last, holding no more than some rows at a time. No cell of text is ever
 * taken as a formula by the program that opens the file.
 */
public interface SheetWriter extends AutoCloseable {

    /** Rows that an XLSX file can have, its header among them. */
    int MOST_ROWS = 1_048_576;

    /** CSV in UTF-8 with a mark that tells spreadsheets so; times as {@code 2027-03-31 14:05}. */
    static SheetWriter csv(OutputStream output) throws IOException {
        return new CsvSheetWriter(output);
    }

    /** A workbook of one sheet. */
    static SheetWriter xlsx(OutputStream output, String sheetName) {
        return new XlsxSheetWriter(output, sheetName);
    }

    void header(List<String> names) throws IOException;

    void row(List<SheetCell> cells) throws IOException;

    /** Ends the file; without it, it is none. */
    @Override
    void close() throws IOException;
}
