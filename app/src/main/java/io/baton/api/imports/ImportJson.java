package io.baton.api.imports;

import io.baton.imports.ColumnUse;
import io.baton.imports.DateOrder;
import io.baton.imports.ImportCheck;
import io.baton.imports.ImportCounts;
import io.baton.imports.ImportMapping;
import io.baton.imports.ImportRowView;
import io.baton.imports.ImportState;
import io.baton.imports.ImportView;
import io.baton.imports.RowMark;
import io.baton.imports.WayWithDuplicates;
import io.baton.leads.LeadType;
import io.baton.sheets.SheetFormat;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is answered.
 *
 * @param earlier true when the same file was brought in before by the same settings: this is that import
 * @param rejected the first rows that became no lead; all of them are in {@code rejectedFile}
 * @param rejectedFile where they are to be had as CSV in the file's own columns
 */
record ImportJson(
        UUID id,
        String fileName,
        UUID officeId,
        ImportState state,
        boolean earlier,
        FormatJson format,
        MappingJson mapping,
        WayWithDuplicates duplicates,
        ProgressJson progress,
        ImportCounts counts,
        @Nullable ImportCheck check,
        @Nullable ProblemJson problem,
        List<RowJson> rejected,
        String rejectedFile,
        Instant createdAt) {

    /** How the file is read. */
    record FormatJson(SheetFormat.Kind kind, String charset, String delimiter) {}

    /** What its columns are. */
    record MappingJson(
            Map<String, String> columns,
            @Nullable String source,
            @Nullable UUID campaignId,
            LeadType personType,
            DateOrder dateOrder,
            @Nullable UUID groupId) {

        static MappingJson of(ImportView view) {
            ImportMapping mapping = view.mapping();
            Map<String, String> columns = new LinkedHashMap<>();
            for (int i = 0; i < view.header().size(); i++) {
                ColumnUse use = mapping.columns().get(i);
                columns.put(view.header().get(i), use.write());
            }
            return new MappingJson(
                    columns,
                    mapping.source(),
                    mapping.campaignId(),
                    mapping.personType(),
                    mapping.dateOrder(),
                    mapping.groupId());
        }
    }

    /**
     * How far it is.
     *
     * @param rows of the whole file, or null before it was read
     */
    record ProgressJson(int done, @Nullable Integer rows) {}

    /** Why it could not go on. */
    record ProblemJson(String code, @Nullable Integer row) {}

    /** A row that became no lead. */
    record RowJson(
            int row,
            ImportRowView.Outcome outcome,
            @Nullable UUID otherLeadId,
            @Nullable Integer otherRow,
            List<RowMark> reasons,
            List<String> cells) {

        static RowJson of(ImportRowView row) {
            return new RowJson(row.row(), row.outcome(), row.otherLeadId(), row.otherRow(), row.marks(), row.cells());
        }
    }

    static ImportJson of(ImportView view, boolean earlier, List<ImportRowView> rejected) {
        return new ImportJson(
                view.id(),
                view.fileName(),
                view.officeId(),
                view.state(),
                earlier,
                new FormatJson(
                        view.format().kind(),
                        view.format().charset(),
                        String.valueOf(view.format().delimiter())),
                MappingJson.of(view),
                view.duplicates(),
                new ProgressJson(view.counts().worked(), view.rowCount()),
                view.counts(),
                view.check(),
                view.problem() == null ? null : new ProblemJson(view.problem(), view.problemRow()),
                rejected.stream().map(RowJson::of).toList(),
                "/api/v1/imports/" + view.id() + "/rejected.csv",
                view.createdAt());
    }
}
