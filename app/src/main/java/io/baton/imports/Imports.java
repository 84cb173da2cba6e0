package io.baton.imports;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.catalogue.CustomFieldView;
import io.baton.platform.NotFoundException;
import io.baton.platform.Reads;
import io.baton.sheets.SafeCells;
import io.baton.sheets.SheetRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Front door: imports of leads. Reads in the snapshot that is open; those of offices the user may import into. */
@Component
public class Imports {

    private static final int MOST_LISTED = 100;
    private static final int PREVIEWED = 20;
    private static final int WRITTEN_AT_ONCE = 1000;

    /** A column of this name is left out when the file comes back. */
    private static final String REASON = "Reason";

    private final LeadImportTable table;
    private final ImportRowTable rows;
    private final RowReading reading;
    private final Mappings mappings;
    private final Reads reads;

    Imports(LeadImportTable table, ImportRowTable rows, RowReading reading, Mappings mappings, Reads reads) {
        this.table = table;
        this.rows = rows;
        this.reading = reading;
        this.mappings = mappings;
        this.reads = reads;
    }

    /** One import. Throws where it is not there, or not for this user. */
    public ImportView get(ActingUser user, UUID importId) {
        return find(user, importId).orElseThrow(() -> new NotFoundException("there is no such import"));
    }

    /** The same, or empty. */
    public Optional<ImportView> find(ActingUser user, UUID importId) {
        return table.find(user.organisationId(), importId)
                .filter(view ->
                        user.may(Right.LEAD_IMPORT) && user.visibleOffices().contains(view.officeId()));
    }

    /** The newest imports, but for those that were given up. */
    public List<ImportView> list(ActingUser user) {
        return table.list(user.organisationId(), user.visibleOffices(), MOST_LISTED);
    }

    /** The first rows as they would come out. */
    public List<PreviewRow> preview(ActingUser user, ImportView view) {
        List<SheetRow> first = view.samples().stream().limit(PREVIEWED).toList();
        return reading.read(user.organisationId(), view, first).stream()
                .map(PreviewRow::of)
                .toList();
    }

    /** The custom fields a column can be. */
    public List<CustomFieldView> fields(ActingUser user, ImportView view) {
        return mappings.fields(user.organisationId(), view.mapping().groupId(), view.officeId());
    }

    /** Rows that became no lead: rejected, or left out as duplicates. */
    public List<ImportRowView> listLeftOut(ActingUser user, ImportView view, int afterRow, int most) {
        return rows.listLeftOut(user.organisationId(), view.id(), afterRow, most);
    }

    /** Rows that became leads and of which something is to be said. */
    public List<ImportRowView> listWarned(ActingUser user, ImportView view, int afterRow, int most) {
        return rows.listWarned(user.organisationId(), view.id(), afterRow, most);
    }

    /** Rows whose leads stayed when the import was undone. */
    public List<ImportRowView> listKept(ActingUser user, ImportView view, int afterRow, int most) {
        return rows.listKept(user.organisationId(), view.id(), afterRow, most);
    }

    /**
     * Writes the rows that became no lead as CSV in the file's own columns, with the reason behind them: safe in a
     * spreadsheet, and after mending to be brought in again. Outside of any snapshot: a slow reader holds none.
     *
     * @param reason what is said of a row
     */
    public void writeLeftOut(ActingUser user, UUID importId, Function<ImportRowView, String> reason, Appendable to)
            throws IOException {
        ImportView view = reads.inSnapshot(user.organisationId(), () -> get(user, importId));
        // Spreadsheets take a text for UTF-8 only by this mark.
        to.append('\uFEFF').append(line(view.header(), view.header().size(), REASON));
        int after = 0;
        List<ImportRowView> some;
        do {
            int from = after;
            some = reads.inSnapshot(user.organisationId(), () -> listLeftOut(user, view, from, WRITTEN_AT_ONCE));
            for (ImportRowView row : some) {
                to.append(line(row.cells(), view.header().size(), reason.apply(row)));
                after = row.row();
            }
        } while (some.size() == WRITTEN_AT_ONCE);
    }

    private static String line(List<String> cells, int width, String reason) {
        List<String> line = new ArrayList<>(cells);
        while (line.size() < width) {
            line.add("");
        }
        line.add(width, reason);
        return SafeCells.line(line);
    }
}
