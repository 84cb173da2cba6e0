package io.baton.web.campaigns;

import io.baton.access.OfficeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office where it can be chosen, below the one above it.
 *
 * @param depth how many offices are above it
 */
public record OfficeRow(UUID id, String name, int depth) {

    /** The whole tree from its top, offices of one parent in the order they are given. */
    static List<OfficeRow> treeOf(List<OfficeView> offices) {
        List<OfficeRow> rows = new ArrayList<>();
        addBelow(null, 0, offices, rows);
        return rows;
    }

    private static void addBelow(@Nullable UUID parent, int depth, List<OfficeView> offices, List<OfficeRow> rows) {
        for (OfficeView office : offices) {
            if (Objects.equals(office.parentId(), parent)) {
                rows.add(new OfficeRow(office.id(), office.name(), depth));
                addBelow(office.id(), depth + 1, offices, rows);
            }
        }
    }
}
