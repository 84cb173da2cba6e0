package io.baton.web.imports;

import io.baton.imports.ImportRowView;
import io.baton.imports.ImportView;
import io.baton.imports.PreviewRow;
import io.baton.web.FormProblems;
import io.baton.web.access.Choice;
import java.util.List;

/**
 * One import, whatever its state.
 *
 * @param columns with their meaning, while it can be changed
 * @param uses what a column can be
 * @param groups the lead groups to choose from; empty where there is one only
 * @param preview the first rows as they would come out, while it can be changed
 * @param leftOut the first rows that became no lead
 * @param warned the first rows of which something is to be said
 * @param kept the first rows whose leads stayed when it was undone
 */
public record ImportPageView(
        ImportView view,
        List<ColumnView> columns,
        List<Choice> uses,
        List<Choice> offices,
        List<Choice> campaigns,
        List<Choice> groups,
        List<PreviewRow> preview,
        List<ImportRowView> leftOut,
        List<ImportRowView> warned,
        List<ImportRowView> kept,
        FormProblems problems) {

    /** How much of the work is done, of a hundred. */
    public int percent() {
        Integer rows = view.rowCount();
        int whole = view.state() == io.baton.imports.ImportState.UNDOING
                ? view.counts().taken()
                : rows == null ? 0 : rows;
        int done = view.state() == io.baton.imports.ImportState.UNDOING
                ? view.counts().removed() + view.counts().kept()
                : view.counts().worked();
        return whole == 0 ? 0 : (int) Math.min(100, 100L * done / whole);
    }
}
