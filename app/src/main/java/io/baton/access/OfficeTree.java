package io.baton.access;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tree of an organisation's offices as it was read: who is below whom. Each way is walked once, however often it is
 * asked for. For one thread.
 */
public final class OfficeTree {

    private final List<OfficeView> all;
    private final Map<UUID, OfficeView> byId;
    private final Map<UUID, List<OfficeView>> children;
    private final Map<UUID, List<OfficeView>> ways = new HashMap<>();

    OfficeTree(List<OfficeView> offices) {
        this.all = List.copyOf(offices);
        this.byId = offices.stream().collect(Collectors.toMap(OfficeView::id, Function.identity()));
        this.children = offices.stream()
                .filter(office -> office.parentId() != null)
                .collect(Collectors.groupingBy(OfficeView::parentId));
    }

    /** All offices by name. */
    public List<OfficeView> all() {
        return all;
    }

    /** The office, the one above it, and so on up to the top; nothing where there is no such office. */
    public List<OfficeView> upwards(UUID officeId) {
        List<OfficeView> known = ways.get(officeId);
        if (known != null) {
            return known;
        }
        List<OfficeView> upwards = new ArrayList<>();
        OfficeView office = byId.get(officeId);
        while (office != null && !upwards.contains(office)) {
            upwards.add(office);
            UUID parent = office.parentId();
            office = parent == null ? null : byId.get(parent);
        }
        List<OfficeView> way = List.copyOf(upwards);
        ways.put(officeId, way);
        return way;
    }

    /** These offices and every office above one of them. */
    public Set<UUID> withAllAbove(Collection<UUID> officeIds) {
        return officeIds.stream()
                .flatMap(officeId -> upwards(officeId).stream())
                .map(OfficeView::id)
                .collect(Collectors.toSet());
    }

    /** The office and every office below it, at any depth. */
    public Set<UUID> withAllBelow(UUID officeId) {
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

    /** These offices and every office below one of them. */
    public Set<UUID> withAllBelow(Collection<UUID> officeIds) {
        return officeIds.stream()
                .flatMap(officeId -> withAllBelow(officeId).stream())
                .collect(Collectors.toSet());
    }
}
