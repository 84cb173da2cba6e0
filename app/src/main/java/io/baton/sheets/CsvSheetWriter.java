package io.baton.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes CSV. */
final class CsvSheetWriter implements SheetWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Writer writer;

    CsvSheetWriter(OutputStream output) throws IOException {
        this.writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
    }

    @Override
    public void header(List<String> names) throws IOException {
        writer.write(SafeCells.line(names));
    }

    @Override
    public void row(List<SheetCell> cells) throws IOException {
        writer.write(cells.stream().map(CsvSheetWriter::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(SheetCell cell) {
        return switch (cell) {
            case SheetCell.Text text -> SafeCells.quote(SafeCells.guard(text.text()));
            case SheetCell.Numeric number -> number.number().toPlainString();
            case SheetCell.Date date -> date.date().toString();
            case SheetCell.Moment moment -> MOMENT.format(moment.at());
        };
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
