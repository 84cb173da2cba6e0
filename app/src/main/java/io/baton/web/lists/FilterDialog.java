package io.baton.web.lists;

import java.util.List;
import java.util.Map;

/**
 * The dialog that adds a filter.
 *
 * @param kept what the address says already
 * @param fields what can still be filtered by, each with its choices
 */
public record FilterDialog(ListAddress address, Map<String, String> kept, List<Field> fields) {

    /** One thing to filter by. */
    public record Field(FilterField field, List<Choice> choices) {}

    /** One choice: as the address spells it, and in words; the words of a type are a text's key. */
    public record Choice(String value, String words) {}
}
