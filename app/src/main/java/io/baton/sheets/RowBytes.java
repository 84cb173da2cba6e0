package io.baton.sheets;

/**
 * Counts the bytes between the beginnings of rows in the XML of a sheet, before it is parsed: a parser puts each row
 * together whole, however long it is. What stands before the first row and behind the last counts like one.
 */
final class RowBytes {

    private static final byte[] ROW = {'r', 'o', 'w'};

    private long sinceRow;
    private boolean inName;
    private int matched;

    /** The most bytes of one row so far, within this stretch. */
    long longestWith(byte[] buffer, int length) {
        long longest = 0;
        for (int i = 0; i < length; i++) {
            if (beginsRow(buffer[i])) {
                longest = Math.max(longest, sinceRow);
                sinceRow = 0;
            }
            sinceRow++;
        }
        return Math.max(longest, sinceRow);
    }

    /** Whether this byte ends the name of a tag that is a row, with or without a prefix. Text has no such bracket. */
    private boolean beginsRow(byte each) {
        if (each == '<') {
            inName = true;
            matched = 0;
            return false;
        }
        if (!inName) {
            return false;
        }
        if (each == ':') {
            matched = 0;
        } else if (each == ' ' || each == '>' || each == '/' || each == '\t' || each == '\n' || each == '\r') {
            inName = false;
            return matched == ROW.length;
        } else {
            matched = matched >= 0 && matched < ROW.length && each == ROW[matched] ? matched + 1 : -1;
        }
        return false;
    }
}
