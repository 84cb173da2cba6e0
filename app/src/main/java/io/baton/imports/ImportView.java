package io.baton.imports;

import io.baton.sheets.SheetFormat;
import io.baton.sheets.SheetRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One bringing-in of one file.
 *
 * @param createdByName who began it
 * @param rightsLimit the rights it was begun with, where an API key limits them, or null
 * @param beginsItself whether it goes on to take rows as soon as the file is checked
 * @param header the names of the columns
 * @param samples the first rows
 * @param rowCount rows of the whole file, or null before it was read
 * @param lastRow the last row that was worked on
 * @param check what reading the whole file found, or null before that
 * @param problem the name of what stopped it, or null
 * @param problemRow the row where it stopped, or null
 */
public record ImportView(
        UUID id,
        UUID fileId,
        String fileName,
        UUID officeId,
        String officeName,
        UUID createdBy,
        String createdByName,
        @Nullable List<String> rightsLimit,
        Instant createdAt,
        ImportState state,
        boolean beginsItself,
        SheetFormat format,
        List<String> header,
        ImportMapping mapping,
        WayWithDuplicates duplicates,
        List<SheetRow> samples,
        @Nullable Integer rowCount,
        int lastRow,
        ImportCounts counts,
        @Nullable ImportCheck check,
        @Nullable String problem,
        @Nullable Integer problemRow) {

    /** Whether undoing it would remove anything. */
    public boolean canBeUndone() {
        return ImportTransitions.find(state, ImportMove.UNDO).isPresent() && counts.taken() > 0;
    }

    /** Whether its mapping may still be changed. */
    public boolean canBeChanged() {
        return ImportTransitions.find(state, ImportMove.CHANGE).isPresent();
    }
}
