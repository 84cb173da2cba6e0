package io.baton.imports;

import io.baton.leads.LeadDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it would come out.
 *
 * @param lead null when it can be none
 */
public record PreviewRow(
        int row, @Nullable LeadDraft lead, @Nullable String note, List<RowMark> marks) {

    static PreviewRow of(ReadRow row) {
        return new PreviewRow(row.number(), row.draft(), row.note(), row.marks());
    }
}
