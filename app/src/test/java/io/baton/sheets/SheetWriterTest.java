package io.baton.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of rows that are written are what was meant, in whatever program opens them. */
class SheetWriterTest {

    private static final List<SheetCell> CELLS = List.of(
            new SheetCell.Text("=HYPERLINK(\"http://x.example\")"),
            new SheetCell.Text("+49 30 901820"),
            new SheetCell.Text("Zoë \"Zo\" O'Neil, حداد; 李 🎈\nsecond line"),
            new SheetCell.Numeric(new BigDecimal("-12.50")),
            new SheetCell.Date(LocalDate.of(2027, 3, 31)),
            new SheetCell.Moment(LocalDateTime.of(2027, 3, 31, 14, 5)),
            SheetCell.BLANK);

    @TempDir
    private Path folder;

    @Test
    void noTextOfCsvIsAFormulaAndNumbersStayNumbers() throws IOException {
        Path file = folder.resolve("rows.csv");
        try (OutputStream output = Files.newOutputStream(file);
                SheetWriter writer = SheetWriter.csv(output)) {
            writer.header(List.of("A", "B"));
            writer.row(CELLS);
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFA,B\r\n\"'=HYPERLINK(\"\"http://x.example\"\")\",'+49 30 901820,"
                        + "\"Zoë \"\"Zo\"\" O'Neil, حداد; 李 🎈\nsecond line\",-12.50,2027-03-31,2027-03-31 14:05,\r\n");
    }

    @Test
    void noTextOfAWorkbookIsAFormulaAndDatesAreDates() throws IOException {
        Path file = workbook(List.of("A", "B"), Stream.of(CELLS));
        List<Cell> cells = rows(file).get(1).stream().toList();
        assertThat(cells.subList(0, 3)).allSatisfy(cell -> {
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
        });
        assertThat(cells.get(0).getText()).isEqualTo("=HYPERLINK(\"http://x.example\")");
        assertThat(cells.get(2).getText()).isEqualTo("Zoë \"Zo\" O'Neil, حداد; 李 🎈\nsecond line");
        assertThat(cells.get(3).asNumber()).isEqualByComparingTo("-12.5");
        assertThat(cells.get(4).asDate()).isEqualTo(LocalDateTime.of(2027, 3, 31, 0, 0));
        assertThat(cells.get(5).asDate()).isEqualTo(LocalDateTime.of(2027, 3, 31, 14, 5));
    }

    @Test
    void whatIsLongerThanACellIsCutAndNotLostWithItsRow() throws IOException {
        Path file = workbook(
                List.of("A", "B"),
                Stream.of(List.of(new SheetCell.Text("🎈".repeat(20_000)), new SheetCell.Text("next"))));
        List<Cell> cells = rows(file).get(1).stream().toList();
        assertThat(cells.get(0).getText()).isEqualTo("🎈".repeat(16_383));
        assertThat(cells.get(1).getText()).isEqualTo("next");
    }

    @Test
    void manyRowsAreAllThere() throws IOException {
        Path file = workbook(
                List.of("N"),
                IntStream.range(0, 5_000).mapToObj(n -> List.of(new SheetCell.Numeric(BigDecimal.valueOf(n)))));
        List<Row> rows = rows(file);
        assertThat(rows).hasSize(5_001);
        assertThat(rows.getLast().getCell(0).asNumber()).isEqualByComparingTo("4999");
    }

    private Path workbook(List<String> header, Stream<? extends List<? extends SheetCell>> rows) throws IOException {
        Path file = folder.resolve("rows.xlsx");
        try (OutputStream output = Files.newOutputStream(file);
                SheetWriter writer = SheetWriter.xlsx(output, "Leads")) {
            writer.header(header);
            for (List<? extends SheetCell> row : rows.toList()) {
                writer.row(new ArrayList<>(row));
            }
        }
        return file;
    }

    private static List<Row> rows(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.getFirstSheet().read();
        }
    }
}
