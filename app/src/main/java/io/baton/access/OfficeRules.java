package io.baton.access;

import io.baton.shared.SearchText;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the tree of offices may look like: one top, no circles, every name once. */
final class OfficeRules {

    private final List<OfficeView> offices;
    private final OfficeTree tree;

    OfficeRules(List<OfficeView> offices) {
        this.offices = offices;
        this.tree = new OfficeTree(offices);
    }

    /** A new office as it is to be; what is wrong goes to the fields. */
    OfficeView create(UUID id, OfficeDetails given, Fields fields) {
        OfficeView parent = given.parentId() == null ? top() : parent(given.parentId(), fields);
        return new OfficeView(
                id,
                parent.id(),
                name(id, given.name(), fields),
                false,
                zone(given.zone(), parent.zone(), fields),
                given.country() == null ? parent.country() : fields.country("country", given.country()),
                1);
    }

    /** An office as it is to be after a change; what is wrong goes to the fields. */
    OfficeView change(OfficeView before, OfficeDetails given, Fields fields) {
        return new OfficeView(
                before.id(),
                parentAfter(before, given.parentId(), fields),
                name(before.id(), given.name(), fields),
                before.corporate(),
                zone(given.zone(), before.zone(), fields),
                given.country() == null ? before.country() : fields.country("country", given.country()),
                before.version());
    }

    private @Nullable UUID parentAfter(OfficeView before, @Nullable UUID given, Fields fields) {
        if (before.parentId() == null) {
            if (given != null) {
                fields.add("parentId", "TOP", "the office at the top of the tree cannot be moved");
            }
            return null;
        }
        if (given == null) {
            return top().id();
        }
        UUID parent = parent(given, fields).id();
        if (tree.withAllBelow(before.id()).contains(parent)) {
            fields.add("parentId", "CYCLE", "an office cannot stand below itself");
        }
        return parent;
    }

    private OfficeView parent(UUID id, Fields fields) {
        Optional<OfficeView> found =
                offices.stream().filter(office -> office.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            fields.add("parentId", "UNKNOWN", "is no office of this organisation");
        }
        return found.orElseGet(this::top);
    }

    private OfficeView top() {
        return offices.stream()
                .filter(office -> office.parentId() == null)
                .findFirst()
                .orElseThrow();
    }

    private String name(UUID id, @Nullable String given, Fields fields) {
        String name = fields.name("name", given);
        String folded = SearchText.fold(name);
        boolean taken = offices.stream()
                .filter(office -> !office.id().equals(id))
                .anyMatch(office -> SearchText.fold(office.name()).equals(folded));
        if (taken && !name.isEmpty()) {
            fields.add("name", "TAKEN", "is the name of another office");
        }
        return name;
    }

    private static ZoneId zone(@Nullable String given, ZoneId otherwise, Fields fields) {
        String zone = fields.zone("zone", given);
        return zone == null ? otherwise : ZoneId.of(zone);
    }
}
