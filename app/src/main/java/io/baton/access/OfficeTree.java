package io.baton.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tree of an organisation's offices: who is below whom. */
final class OfficeTree {

    private final Map<UUID, List<OfficeView>> children;

    OfficeTree(List<OfficeView> offices) {
        this.children = offices.stream()
                .filter(office -> office.parentId() != null)
                .collect(Collectors.groupingBy(OfficeView::parentId));
    }

    /** The office and every office below it, at any depth. */
    Set<UUID> withAllBelow(UUID officeId) {
        Set<UUID> found = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(officeId));
        while (!open.isEmpty()) {
            UUID next = open.pop();
            if (found.add(next)) {
                children.getOrDefault(next, List.of()).forEach(child -> open.push(child.id()));
            }
        }
        return found;
    }
}
