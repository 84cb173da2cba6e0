package io.baton.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one row.
 *
 * @param leadId the lead it became, or null
 * @param otherLeadId the lead it repeats, or null
 * @param otherRow the earlier row it repeats, or null
 * @param cells the row as it stood in the file; empty for rows that became leads
 */
public record ImportRowView(
        int row,
        Outcome outcome,
        @Nullable UUID leadId,
        @Nullable UUID otherLeadId,
        @Nullable Integer otherRow,
        List<RowMark> marks,
        List<String> cells) {

    /** What can come of a row. */
    public enum Outcome {
        TAKEN,
        REJECTED,
        DUPLICATE,
        REPEATED
    }
}
