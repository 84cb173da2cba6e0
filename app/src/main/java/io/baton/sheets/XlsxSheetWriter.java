package io.baton.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes XLSX. Text is written where it stands and not kept to be shared, so that memory does not grow with rows. */
final class XlsxSheetWriter implements SheetWriter {

    private static final int FLUSHED_ROWS = 1_000;

    /** What a cell of a spreadsheet holds at most. */
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxSheetWriter(OutputStream output, String sheetName) {
        this.workbook = new Workbook(output, "Baton", null);
        this.sheet = workbook.newWorksheet(sheetName);
        sheet.freezePane(0, 1);
    }

    @Override
    public void header(List<String> names) throws IOException {
        for (int column = 0; column < names.size(); column++) {
            text(column, names.get(column));
            sheet.style(row, column).bold().set();
        }
        next();
    }

    @Override
    public void row(List<SheetCell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        next();
    }

    private void write(int column, SheetCell cell) {
        switch (cell) {
            case SheetCell.Text text -> text(column, text.text());
            case SheetCell.Numeric number -> sheet.value(row, column, number.number());
            case SheetCell.Date date -> {
                sheet.value(row, column, date.date());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case SheetCell.Moment moment -> {
                sheet.value(row, column, moment.at());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
        }
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, shortened(text));
        }
    }

    /** As far as a cell goes, never through a surrogate pair. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end);
    }

    private void next() throws IOException {
        row++;
        if (row % FLUSHED_ROWS == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.close();
    }
}
