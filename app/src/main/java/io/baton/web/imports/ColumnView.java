package io.baton.web.imports;

/**
 * A column of the file, on the page where its meaning is chosen.
 *
 * @param position 0 for the first
 * @param use as the API writes it
 * @param example what stands in the first row that has something there, shortened
 */
public record ColumnView(int position, String name, String use, String example) {}
