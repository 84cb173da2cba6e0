package io.baton.web.lists;

import io.baton.lists.SavedFilterView;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The saved filters a list offers.
 *
 * @param current the one the list was opened by, or null
 * @param changed whether the list was narrowed or ordered otherwise since
 */
public record SavedMenu(List<Item> items, @Nullable SavedFilterView current, boolean changed) {

    /** One of them, with its address. */
    public record Item(SavedFilterView filter, String href) {}

    static SavedMenu of(List<SavedFilterView> filters, ListAddress address) {
        List<Item> items = filters.stream()
                .map(filter -> new Item(filter, new ListAddress(filter.selection(), null, filter.id()).href()))
                .toList();
        SavedFilterView current = filters.stream()
                .filter(filter -> filter.id().equals(address.saved()))
                .findFirst()
                .orElse(null);
        boolean changed = current != null
                && !Objects.equals(current.query(), address.selection().query());
        return new SavedMenu(items, current, changed);
    }
}
