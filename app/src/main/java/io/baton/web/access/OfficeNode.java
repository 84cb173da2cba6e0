package io.baton.web.access;

import io.baton.access.OfficeView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An office with those below it, for drawing the tree. */
public record OfficeNode(OfficeView office, List<OfficeNode> below) {

    /** The tops of the tree; everything else is below. */
    static List<OfficeNode> tree(List<OfficeView> all) {
        return below(null, all);
    }

    private static List<OfficeNode> below(@Nullable UUID parentId, List<OfficeView> all) {
        return all.stream()
                .filter(office -> java.util.Objects.equals(office.parentId(), parentId))
                .map(office -> new OfficeNode(office, below(office.id(), all)))
                .toList();
    }
}
