package io.baton.imports;

import io.baton.intake.Arrived;
import io.baton.sheets.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What came of rows, as it is kept. */
final class RowOutcomes {

    private RowOutcomes() {}

    static ImportRowView of(ImportView view, ReadRow row, Arrived arrived) {
        UUID leadId = arrived.lead().id();
        if (leadId == null) {
            return rejected(FieldMarks.with(row, arrived.lead().problems(), view));
        }
        List<RowMark> marks = new ArrayList<>(row.marks());
        if (arrived.notAssigned() != null) {
            marks.add(new RowMark(
                    RowMark.Code.ASSIGNEE_REFUSED, null, arrived.notAssigned().code()));
        }
        return new ImportRowView(
                row.number(), ImportRowView.Outcome.TAKEN, leadId, null, null, List.copyOf(marks), List.of());
    }

    static ImportRowView rejected(ReadRow row) {
        return new ImportRowView(
                row.number(), ImportRowView.Outcome.REJECTED, null, null, null, row.marks(), row.cells());
    }

    static ImportRowView duplicate(RowReading.Duplicate duplicate) {
        ReadRow row = duplicate.row();
        return new ImportRowView(
                row.number(),
                ImportRowView.Outcome.DUPLICATE,
                null,
                duplicate.otherLeadId(),
                duplicate.otherRow(),
                row.marks(),
                row.cells());
    }

    static ImportRowView repeated(SheetRow row) {
        return new ImportRowView(row.number(), ImportRowView.Outcome.REPEATED, null, null, null, List.of(), List.of());
    }
}
