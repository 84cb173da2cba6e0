package io.baton.sheets;

/** Why a file, or one of its rows, cannot be read. */
public enum SheetProblem {
    /** There is nothing in it, or nothing but a header. */
    EMPTY,
    /** It is no text and no workbook: a picture, a PDF, a program. */
    NOT_A_TABLE,
    /** A workbook of before 2007, or one that is locked by a password. */
    OLD_OR_LOCKED_WORKBOOK,
    /** It says it is a workbook and is none, or is torn. */
    BROKEN_WORKBOOK,
    /** Unpacked, the workbook is larger than what is read. */
    WORKBOOK_TOO_LARGE,
    TOO_MANY_ROWS,
    /** A row has more cells than a table may have columns. */
    TOO_MANY_COLUMNS,
    /** A quotation mark is opened and never closed. */
    UNCLOSED_QUOTE,
    /** Only of a row: it has more cells with something in them than the header has columns. */
    MORE_CELLS_THAN_COLUMNS,
    /** Only of a row: a cell is longer than what is read. */
    CELL_TOO_LONG
}
