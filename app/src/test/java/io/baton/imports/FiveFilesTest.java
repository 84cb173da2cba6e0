package io.baton.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.sheets.SheetFormat;
import io.baton.sheets.SheetReader;
import io.baton.sheets.SheetRow;
import io.baton.sheets.Sheets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The five real files are understood without anybody's help, and each row becomes what was written down for it. */
class FiveFilesTest {

    private static final ImportTerms NOTHING_SET =
            new ImportTerms(List.of(), List.of("Never", "Former", "Occasional", "Daily"), Map.of(), Map.of(), "GB");

    @TempDir
    private Path folder;

    static List<String> files() {
        return ExpectedFile.NAMES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void encodingDelimiterAndColumnsAreFound(String name) {
        ExpectedFile expected = ExpectedFile.read(name);
        SheetFormat format = Sheets.detect(expected.in(folder));
        String delimiter = switch (format.delimiter()) {
            case '\t' -> "TAB";
            case ';' -> "SEMICOLON";
            default -> "COMMA";
        };
        assertThat(format.kind() + " " + format.charset() + " " + delimiter).isEqualTo(expected.format());
        Content content = read(expected);
        Map<String, String> columns = new LinkedHashMap<>();
        for (int column = 0; column < content.header().size(); column++) {
            columns.put(
                    content.header().get(column),
                    content.mapping().columns().get(column).write());
        }
        assertThat(columns).isEqualTo(expected.columns());
        assertThat(Objects.requireNonNullElse(content.mapping().source(), "")).isEqualTo(expected.source());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowBecomesWhatWasWrittenDown(String name) {
        ExpectedFile expected = ExpectedFile.read(name);
        List<ReadRow> rows = read(expected).rows();
        assertThat(rows).hasSize(expected.rows());
        for (RowMark.Code code : RowMark.Code.values()) {
            String label = (code.rejects() ? "rejected " : "warned ") + code;
            assertThat(numbers(rows, row -> marked(row, code)))
                    .as(label)
                    .isEqualTo(expected.rowsOf().getOrDefault(label, List.of()));
        }
        assertThat(numbers(rows, ReadRow::isRejected)).isEqualTo(expected.of("rejected LAST_NAME_MISSING"));
        assertThat(numbers(rows, lead(draft -> draft.type() == LeadType.BUSINESS)))
                .isEqualTo(expected.of("business"));
        assertThat(numbers(rows, lead(draft -> draft.firstName() == null)))
                .isEqualTo(expected.of("one word is the last name"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void dirtIsWashedAndNothingLost(String name) {
        ExpectedFile expected = ExpectedFile.read(name);
        List<ReadRow> rows = read(expected).rows();
        assertThat(rows).filteredOn(lead(FiveFilesTest::hasGaps)).isEmpty();
        assertThat(numbers(rows, lead(draft -> startsWith(draft.company(), "=HYPERLINK"))))
                .containsExactlyElementsOf(without(expected, "formula as company"));
        assertThat(numbers(rows, lead(draft -> startsWith(draft.jobTitle(), "Line one\nLine \"two\", three"))))
                .containsExactlyElementsOf(without(expected, "line ends in the job title"));
        assertThat(numbers(rows, lead(draft -> draft.emails().isEmpty())))
                .containsExactlyElementsOf(without(expected, "no e-mail"));
        assertThat(numbers(rows, lead(draft -> draft.phones().isEmpty())))
                .containsExactlyElementsOf(without(expected, "no phone"));
        assertThat(rows)
                .filteredOn(row -> expected.of("e-mail in capitals").contains(row.number()) && !row.isRejected())
                .allSatisfy(row -> assertThat(Objects.requireNonNull(row.draft())
                                .emails()
                                .getFirst()
                                .normalised())
                        .isLowerCase());
    }

    private static List<Integer> without(ExpectedFile expected, String label) {
        List<Integer> rows = expected.of(label);
        rows.removeAll(expected.of("rejected LAST_NAME_MISSING"));
        return rows;
    }

    private static boolean hasGaps(LeadDraft draft) {
        return List.of(
                        Objects.requireNonNullElse(draft.firstName(), ""),
                        Objects.requireNonNullElse(draft.lastName(), ""))
                .stream()
                .anyMatch(each -> each.contains("  ") || !each.equals(each.strip()));
    }

    private static boolean startsWith(@org.jspecify.annotations.Nullable String text, String start) {
        return text != null && text.startsWith(start);
    }

    private static boolean marked(ReadRow row, RowMark.Code code) {
        return row.marks().stream().anyMatch(mark -> mark.code() == code);
    }

    private static Predicate<ReadRow> lead(Predicate<LeadDraft> test) {
        return row -> row.draft() != null && test.test(row.draft());
    }

    private static List<Integer> numbers(List<ReadRow> rows, Predicate<ReadRow> test) {
        return rows.stream().filter(test).map(ReadRow::number).toList();
    }

    private record Content(List<String> header, ImportMapping mapping, List<ReadRow> rows) {}

    private Content read(ExpectedFile expected) {
        Path file = expected.in(folder);
        try (SheetReader reader = Sheets.open(file, Sheets.detect(file))) {
            List<SheetRow> rows = new ArrayList<>();
            for (SheetRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            ImportMapping mapping = MappingSuggestion.of(
                    reader.header(),
                    rows.stream().limit(50).map(SheetRow::cells).toList(),
                    List.of(),
                    "GB",
                    null);
            RowReader leads = new RowReader(reader.header(), mapping, NOTHING_SET, LocalDate.of(2026, 11, 25));
            return new Content(
                    reader.header(), mapping, rows.stream().map(leads::read).toList());
        }
    }
}
