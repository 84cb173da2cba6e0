package io.baton.web.catalogue;

import io.baton.catalogue.CustomFieldView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The custom fields the user's offices have: those offered in their order, and those retired.
 *
 * @param mine which of them the user may change: those that belong to an office he sees
 * @param groups the names of the lead groups by their ids
 * @param offices the names of the offices by their ids
 */
public record FieldsView(
        List<CustomFieldView> active,
        List<CustomFieldView> retired,
        Set<UUID> mine,
        Map<UUID, String> groups,
        Map<UUID, String> offices) {

    /** The names of the groups that ask for a field that not all ask for. */
    public String groupsOf(CustomFieldView field) {
        return groups.entrySet().stream()
                .filter(group -> field.groupIds().contains(group.getKey()))
                .map(Map.Entry::getValue)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /** The name of the office a field belongs to that is not the whole organisation's. */
    public String officeOf(CustomFieldView field) {
        UUID office = field.officeId();
        return office == null ? "" : offices.getOrDefault(office, "");
    }

    public boolean isMine(CustomFieldView field) {
        return mine.contains(field.id());
    }
}
