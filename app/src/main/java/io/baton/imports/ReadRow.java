package io.baton.imports;

import io.baton.leads.LeadDraft;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as a lead.
 *
 * @param number as a spreadsheet counts
 * @param draft the lead, or null when the row is none
 * @param note the first note, or null
 * @param assigneeId the user it is meant for, or null
 */
record ReadRow(
        int number,
        List<String> cells,
        @Nullable LeadDraft draft,
        @Nullable String note,
        @Nullable UUID assigneeId,
        List<RowMark> marks) {

    boolean isRejected() {
        return draft == null;
    }

    /** The same row, which is no lead after all, or has more said of it. */
    ReadRow with(List<RowMark> more) {
        List<RowMark> all = new java.util.ArrayList<>(marks);
        all.addAll(more);
        boolean rejected = more.stream().anyMatch(mark -> mark.code().rejects());
        return new ReadRow(number, cells, rejected ? null : draft, note, assigneeId, List.copyOf(all));
    }
}
