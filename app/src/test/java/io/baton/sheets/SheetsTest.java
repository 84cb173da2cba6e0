package io.baton.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of rows as they really are. */
class SheetsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void theEncodingIsFoundWithoutAMark(String charset) throws IOException {
        Path file = file("Name;Ort\r\nMüller;Köln\r\n".getBytes(Charset.forName(charset)));
        assertThat(Sheets.detect(file)).isEqualTo(new SheetFormat(SheetFormat.Kind.TEXT, charset, ';'));
        assertThat(rows(file)).containsExactly("1 Name|Ort", "2 Müller|Köln");
    }

    @Test
    void aMarkIsNoPartOfTheFirstName() throws IOException {
        Path file = file("\uFEFFName,City\nLee,Leeds".getBytes(StandardCharsets.UTF_8));
        assertThat(rows(file)).containsExactly("1 Name|City", "2 Lee|Leeds");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFound(String delimiter) throws IOException {
        String text = "Name,City;\"\nLee, Ann;Leeds\n"
                .replace(",", "")
                .replace(";", delimiter)
                .replace("\"", "");
        assertThat(Sheets.detect(file(text)).delimiter()).isEqualTo(delimiter.charAt(0));
    }

    @Test
    void aLineThatTellsTheDelimiterIsNoRowOfTheTable() throws IOException {
        assertThat(rows(file("sep=;\r\nName;City\r\nLee;Leeds\r\n"))).containsExactly("2 Name|City", "3 Lee|Leeds");
    }

    @Test
    void quotesHoldDelimitersLineEndsAndQuotes() throws IOException {
        assertThat(rows(file("a,b\r\n\"1,\r\n\"\"2\"\"\" ,\"3\"x\r\n12\" disc,\r4,5\r\n")))
                .containsExactly("1 a|b", "2 1,\n\"2\" |3x", "3 12\" disc|", "4 4|5");
    }

    @Test
    void blankRowsCountAndAreNoRows() throws IOException {
        assertThat(rows(file("\n\na,b\n\n,\n1,2\n"))).containsExactly("3 a|b", "6 1|2");
    }

    @Test
    void aRowMayBeShorterThanTheHeaderButNotLonger() throws IOException {
        assertThat(rows(file("a,b\n1\n1,2,,\n1,2,3\n")))
                .containsExactly("1 a|b", "2 1|", "3 1|2", "4 1|2|3 MORE_CELLS_THAN_COLUMNS");
    }

    @Test
    void columnsHaveNamesOfTheirOwn() throws IOException {
        assertThat(rows(file("Phone,,Phone,\n1,2,3\n"))).containsExactly("1 Phone|Column 2|Phone (2)", "2 1|2|3");
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldByItsRow() throws IOException {
        Path file = file("a,b\n1,2\n3,\"4\n5,6\n7,8\n");
        assertThatThrownBy(() -> rows(file)).isInstanceOfSatisfying(UnreadableSheetException.class, e -> {
            assertThat(e.problem()).isEqualTo(SheetProblem.UNCLOSED_QUOTE);
            assertThat(e.row()).isEqualTo(3);
        });
    }

    @Test
    void whatIsNoTableIsSaidSo() throws IOException {
        assertThat(problem(file(""))).isEqualTo(SheetProblem.EMPTY);
        assertThat(problem(file("\n \n"))).isEqualTo(SheetProblem.EMPTY);
        assertThat(problem(file("%PDF-1.7 …"))).isEqualTo(SheetProblem.NOT_A_TABLE);
        assertThat(problem(file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2})))
                .isEqualTo(SheetProblem.OLD_OR_LOCKED_WORKBOOK);
        assertThat(problem(file(new byte[] {'P', 'K', 3, 4, 9, 9, 9}))).isEqualTo(SheetProblem.BROKEN_WORKBOOK);
        assertThat(problem(file(new byte[] {1, 0, 0, 0, 5, 0, 0, 9}))).isEqualTo(SheetProblem.NOT_A_TABLE);
        assertThat(problem(file(zip("word/document.xml", 10)))).isEqualTo(SheetProblem.NOT_A_TABLE);
        assertThat(problem(file(",".repeat(600)))).isEqualTo(SheetProblem.TOO_MANY_COLUMNS);
    }

    @Test
    void aWorkbookThatUnpacksIntoTooMuchIsRefusedBeforeItIsRead() throws IOException {
        assertThat(problem(file(zip("xl/sharedStrings.xml", 100)))).isEqualTo(SheetProblem.WORKBOOK_TOO_LARGE);
    }

    /** A small file, but the row that a parser would put together whole is not. */
    @Test
    void aRowThatUnpacksIntoTooMuchIsRefusedBeforeItIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Leads").value(0, 0, "Name");
        }
        String cell = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + "a".repeat(20 << 20) + "</t></is></c></row>";
        assertThat(problem(file(withRows(bytes.toByteArray(), cell)))).isEqualTo(SheetProblem.WORKBOOK_TOO_LARGE);
        StringBuilder many = new StringBuilder();
        for (int row = 2; row < 40; row++) {
            many.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" t=\"inlineStr\"><is><t>");
            many.append("a".repeat(1 << 20)).append("</t></is></c></row>");
        }
        assertThat(rows(file(withRows(bytes.toByteArray(), many.toString())))).hasSize(39);
    }

    @Test
    void aWorkbookSaysWhatItsCellsSay() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet hidden = workbook.newWorksheet("Hidden");
            hidden.value(0, 0, "not this one");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            workbook.newWorksheet("Empty");
            Worksheet sheet = workbook.newWorksheet("Leads");
            sheet.value(0, 0, "Phone");
            sheet.value(0, 1, "Born");
            sheet.value(0, 2, "Budget");
            sheet.value(0, 3, "Tick");
            sheet.value(2, 0, 442079460958L);
            sheet.value(2, 1, LocalDate.of(1970, 3, 31));
            sheet.style(2, 1).format("dd.mm.yyyy").set();
            sheet.value(2, 2, 1234.5);
            sheet.value(2, 3, true);
            sheet.value(3, 2, 1e21);
        }
        Path file = file(bytes.toByteArray());
        assertThat(Sheets.detect(file).kind()).isEqualTo(SheetFormat.Kind.WORKBOOK);
        assertThat(rows(file))
                .containsExactly(
                        "1 Phone|Born|Budget|Tick",
                        "3 442079460958|1970-03-31|1234.5|true",
                        "4 ||1000000000000000000000|");
    }

    /**
     * Digits that a formula made as text keep their zeros and their plus; what went wrong in the workbook is nothing.
     */
    @Test
    void whatWasKeptOfAFormulaIsOfTheTypeItSays() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Leads");
            sheet.value(0, 0, "Postcode");
            for (int column = 1; column < 5; column++) {
                sheet.value(0, column, "Note " + column);
            }
            sheet.value(1, 0, 1234);
            sheet.style(1, 0).format("00000").set();
        }
        String formulas = "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>\"0\"</f><v>07700900778</v></c>"
                + "<c r=\"B3\" t=\"str\"><f>\"+\"</f><v>+4477</v></c><c r=\"C3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                + "<c r=\"D3\"><f>1+1</f><v>2.50</v></c><c r=\"E3\" t=\"b\"><f>TRUE()</f><v>1</v></c></row>";
        assertThat(rows(file(withRows(bytes.toByteArray(), formulas))))
                .containsExactly(
                        "1 Postcode|Note 1|Note 2|Note 3|Note 4", "2 01234||||", "3 07700900778|+4477||2.5|true");
    }

    /** A workbook with further rows in its sheet, as XML. */
    private byte[] withRows(byte[] workbook, String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path given = Files.write(Files.createTempFile(folder, "workbook", ".xlsx"), workbook);
        try (ZipFile from = new ZipFile(given.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                String part = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(part.replace("</sheetData>", rows + "</sheetData>").getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void cellsOfOursAreTextToASpreadsheetAndReadBackAsTheyWere() throws IOException {
        List<String> cells = List.of("=HYPERLINK(\"x\")", "+44 20", "-", "@a", " x ", "a;b", "it's", "'=1");
        String line = SafeCells.line(cells);
        assertThat(line).startsWith("\"'=HYPERLINK(\"\"x\"\")\",'+44 20,'-,'@a,\" x \",\"a;b\",it's");
        List<String> read = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new java.io.StringReader(line), ',')) {
            Objects.requireNonNull(rows.next()).cells().forEach(cell -> read.add(SafeCells.unguard(cell)));
        }
        assertThat(read).startsWith("=HYPERLINK(\"x\")", "+44 20", "-", "@a", " x ", "a;b", "it's");
    }

    private SheetProblem problem(Path file) {
        try {
            rows(file);
            throw new AssertionError("it was read");
        } catch (UnreadableSheetException e) {
            return e.problem();
        }
    }

    private static List<String> rows(Path file) {
        List<String> rows = new ArrayList<>();
        try (SheetReader reader = Sheets.open(file, Sheets.detect(file))) {
            SheetRow first = reader.next();
            int header = headerRow(file);
            rows.add(header + " " + String.join("|", reader.header()));
            for (SheetRow row = first; row != null; row = reader.next()) {
                rows.add(row.number() + " " + String.join("|", row.cells())
                        + (row.problem() == null ? "" : " " + row.problem()));
            }
        }
        return rows;
    }

    /** Where the header stands: in the row before the table's rows, found by reading again. */
    private static int headerRow(Path file) {
        SheetFormat format = Sheets.detect(file);
        try (RawRows raw = format.kind() == SheetFormat.Kind.WORKBOOK
                ? XlsxRows.open(file)
                : new CsvRows(TextEncoding.read(file, Charset.forName(format.charset())), format.delimiter())) {
            SheetRow row = raw.next();
            while (row != null && (row.isBlank() || Delimiters.isTold(row))) {
                row = raw.next();
            }
            return row == null ? 0 : row.number();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "sheet", ".bin"), bytes);
    }

    /** A zip with a workbook and a part of so many MiB of nothing. */
    private static byte[] zip(String part, int mebibytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (part.startsWith("xl/")) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(part));
            OutputStream to = zip;
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < mebibytes; i++) {
                to.write(nothing);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
