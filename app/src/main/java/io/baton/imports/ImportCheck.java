package io.baton.imports;

import java.util.Map;

/**
 * What a reading of the whole file found.
 *
 * @param rows rows with something in them, the header not counted
 * @param taken rows that would become leads
 * @param warned of these, those of which something is to be said
 * @param rejected rows that can be no lead
 * @param duplicate rows that repeat a lead or an earlier row
 * @param repeated rows that had become leads by an earlier import of the same file
 * @param marks how many rows each thing is to be said of
 */
public record ImportCheck(
        int rows, int taken, int warned, int rejected, int duplicate, int repeated, Map<RowMark.Code, Integer> marks) {}
