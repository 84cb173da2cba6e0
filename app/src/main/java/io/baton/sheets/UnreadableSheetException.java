package io.baton.sheets;

import org.jspecify.annotations.Nullable;

/** A file cannot be read as a table, as a whole or from some row on. */
public final class UnreadableSheetException extends RuntimeException {

    private final SheetProblem problem;
    private final @Nullable Integer row;

    public UnreadableSheetException(SheetProblem problem, @Nullable Integer row) {
        super(row == null ? problem.name() : problem.name() + " in row " + row);
        this.problem = problem;
        this.row = row;
    }

    public SheetProblem problem() {
        return problem;
    }

    /** The row it is in, counted as a spreadsheet counts, or null when it is the file as a whole. */
    public @Nullable Integer row() {
        return row;
    }
}
