package io.baton.imports;

import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what the rules of leads say of a draft by the columns it came from. */
final class FieldMarks {

    private static final Map<String, List<ImportTarget>> TARGETS = Map.ofEntries(
            Map.entry("lastName", List.of(ImportTarget.LAST_NAME, ImportTarget.FULL_NAME)),
            Map.entry("firstName", List.of(ImportTarget.FIRST_NAME, ImportTarget.FULL_NAME)),
            Map.entry("businessName", List.of(ImportTarget.COMPANY)),
            Map.entry("company", List.of(ImportTarget.COMPANY)),
            Map.entry("greeting", List.of(ImportTarget.GREETING)),
            Map.entry("occupation", List.of(ImportTarget.OCCUPATION)),
            Map.entry("jobTitle", List.of(ImportTarget.JOB_TITLE)),
            Map.entry("source", List.of(ImportTarget.SOURCE)),
            Map.entry("web", List.of(ImportTarget.WEB)),
            Map.entry("emails", List.of(ImportTarget.EMAIL)),
            Map.entry("phones", List.of(ImportTarget.PHONE, ImportTarget.MOBILE_PHONE, ImportTarget.WORK_PHONE)),
            Map.entry("addresses[0].street", List.of(ImportTarget.STREET)),
            Map.entry("addresses[0].city", List.of(ImportTarget.CITY)),
            Map.entry("addresses[0].region", List.of(ImportTarget.REGION)),
            Map.entry("addresses[0].postcode", List.of(ImportTarget.POSTCODE)),
            Map.entry("birthDate", List.of(ImportTarget.BIRTH_DATE)),
            Map.entry("tobaccoUse", List.of(ImportTarget.TOBACCO_USE)));

    private FieldMarks() {}

    /** The row, rejected where there is any problem. */
    static ReadRow with(ReadRow row, List<FieldProblem> problems, ImportView view) {
        return problems.isEmpty()
                ? row
                : row.with(problems.stream()
                        .map(problem -> mark(row, problem, view))
                        .distinct()
                        .toList());
    }

    private static RowMark mark(ReadRow row, FieldProblem problem, ImportView view) {
        RowMark.Code code = problem.code().equals("TOO_LONG") ? RowMark.Code.TOO_LONG : RowMark.Code.NOT_KEPT;
        Optional<Integer> column = column(problem.field(), view);
        return new RowMark(
                code,
                column.map(view.header()::get).orElse(null),
                column.map(row.cells()::get).orElse(problem.message()));
    }

    private static Optional<Integer> column(String field, ImportView view) {
        for (int column = 0; column < view.header().size(); column++) {
            ColumnUse use = view.mapping().columns().get(column);
            boolean custom = use.customKey() != null && field.equals("custom." + use.customKey());
            boolean standard = TARGETS.getOrDefault(field.replaceFirst("^(emails|phones)\\[.*", "$1"), List.of())
                    .contains(use.target());
            if (custom || standard) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
