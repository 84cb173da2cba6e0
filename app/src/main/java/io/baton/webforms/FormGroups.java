package io.baton.webforms;

import io.baton.catalogue.LeadGroupView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The lead groups of an organisation, as forms name them.
 *
 * @param all in their order, also those out of use; the general one is among them
 */
record FormGroups(List<LeadGroupView> all) {

    FormGroups {
        all = List.copyOf(all);
    }

    Optional<LeadGroupView> find(UUID groupId) {
        return all.stream().filter(group -> group.id().equals(groupId)).findFirst();
    }

    LeadGroupView general() {
        return all.stream().filter(LeadGroupView::general).findFirst().orElseThrow();
    }

    /**
     * The group that leads of a form come into: the one it names, or the general one while that is out of use. Whoever
     * sends the form cannot put that right and is not kept out by it.
     */
    UUID intoWhich(UUID named) {
        return find(named)
                .filter(LeadGroupView::active)
                .orElseGet(this::general)
                .id();
    }
}
