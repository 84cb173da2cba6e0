package io.baton.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a workbook: those of its first visible sheet that has any. A formula counts by the value that was kept with
 * it and is never computed; an error is nothing. Numbers are written out whole, so that a phone typed as a number keeps
 * its digits, and with the zeros that a format puts before them; dates become ISO dates.
 */
final class XlsxRows implements RawRows {

    /** What in a number's format is no placeholder: quoted, escaped and bracketed parts. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");

    private static final Pattern OF_ERROR =
            Pattern.compile("#(N/A|DIV/0!|REF!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)");

    private static final Pattern ZEROS = Pattern.compile("0{2,20}");
    private static final Pattern OF_DATE = Pattern.compile("[yYdD]|[hH].*[mM]|[mM].*[sS]");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int last;

    private XlsxRows(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static XlsxRows open(Path file) throws IOException {
        XlsxPackage.check(file);
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            return new XlsxRows(workbook, firstWithRows(workbook));
        } catch (IOException | RuntimeException e) {
            throw broken(e, null);
        }
    }

    private static Stream<Row> firstWithRows(ReadableWorkbook workbook) throws IOException {
        List<Sheet> visible = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        for (Sheet sheet : visible) {
            try (Stream<Row> rows = sheet.openStream()) {
                if (rows.iterator().hasNext()) {
                    return sheet.openStream();
                }
            }
        }
        throw new UnreadableSheetException(SheetProblem.EMPTY, null);
    }

    private static UnreadableSheetException broken(Exception cause, @Nullable Integer row) {
        if (cause instanceof UnreadableSheetException known) {
            return known;
        }
        UnreadableSheetException broken = new UnreadableSheetException(SheetProblem.BROKEN_WORKBOOK, row);
        broken.initCause(cause);
        return broken;
    }

    @Override
    public @Nullable SheetRow next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            last = row.getRowNum();
            return row(row);
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw broken(e, last + 1);
        } catch (RuntimeException e) {
            // The library throws what it meets: numbers that are none, places outside of the sheet.
            throw broken(e, last + 1);
        }
    }

    private static SheetRow row(Row row) {
        int width = row.getCellCount();
        if (width > MOST_COLUMNS) {
            throw new UnreadableSheetException(SheetProblem.TOO_MANY_COLUMNS, row.getRowNum());
        }
        List<String> cells = new ArrayList<>();
        boolean tooLong = false;
        for (int column = 0; column < width; column++) {
            String text = row.getOptionalCell(column).map(XlsxRows::text).orElse("");
            tooLong |= text.length() > LONGEST_CELL;
            cells.add(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
        return new SheetRow(row.getRowNum(), cells, tooLong ? SheetProblem.CELL_TOO_LONG : null);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        String raw =
                Objects.requireNonNullElse(cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue(), "");
        String plain = switch (cell.getType()) {
            case NUMBER -> number(cell, raw);
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
            case FORMULA -> result(cell, raw);
            case STRING -> raw;
            case EMPTY, ERROR -> "";
        };
        return plain.replace('\0', '\uFFFD').replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What was kept of a formula is of the type it says: digits can be text, as those of a phone. */
    private static String result(Cell cell, String raw) {
        return switch (cell.getValue()) {
            case BigDecimal number -> number(cell, raw);
            case Boolean truth -> truth.toString();
            case null, default -> OF_ERROR.matcher(raw).matches() ? "" : raw;
        };
    }

    private static String number(Cell cell, String raw) {
        if (isDate(cell.getDataFormatString())) {
            Optional<String> date = date(cell);
            if (date.isPresent()) {
                return date.get();
            }
        }
        BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
        // 1E+400 is short to write and long to write out.
        return Math.abs(number.scale()) > 400 ? raw : withZeros(number, cell.getDataFormatString());
    }

    /** Written with as many digits as a format of nothing but zeros shows, such as 01234 for a postcode. */
    private static String withZeros(BigDecimal number, @Nullable String format) {
        String plain = number.toPlainString();
        if (format == null || !ZEROS.matcher(format).matches() || !plain.matches("[0-9]+")) {
            return plain;
        }
        return "0".repeat(Math.max(0, format.length() - plain.length())) + plain;
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && OF_DATE.matcher(LITERALS.matcher(format).replaceAll("")).find();
    }

    private static Optional<String> date(Cell cell) {
        try {
            LocalDateTime date = cell.asDate();
            return Optional.of(
                    date.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? date.toLocalDate().toString()
                            : MINUTES.format(date));
        } catch (RuntimeException e) {
            // A number that is formatted as a date and is none.
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
