package io.baton.leads;

import io.baton.catalogue.DuplicateRule;
import io.baton.catalogue.FieldOffers;
import io.baton.catalogue.LeadGroupView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation lets leads be, whatever their groups and offices: read once for many leads.
 *
 * @param groups in their order, the general one among them
 * @param firstStatuses the status a new lead of each group has
 */
record LeadTermsOf(
        List<LeadGroupView> groups, Map<UUID, UUID> firstStatuses, FieldOffers offers, List<String> tobaccoUses) {

    /** The group that is meant, or empty where there is none such. Nobody's wish is the general one. */
    Optional<LeadGroupView> group(@Nullable UUID groupId) {
        return groups.stream()
                .filter(group -> groupId == null ? group.general() : group.id().equals(groupId))
                .findFirst();
    }

    /** What leads of a group that an office holds can be. */
    LeadTerms in(UUID groupId, UUID officeId) {
        DuplicateRule duplicates = group(groupId).map(LeadGroupView::duplicates).orElse(DuplicateRule.LINKING);
        return new LeadTerms(
                groupId, duplicates, firstStatuses.get(groupId), offers.of(groupId, officeId), tobaccoUses);
    }

    /** The same for many leads one after the other: each pair of group and office is looked at once. */
    Cache cache() {
        return new Cache(this);
    }

    /** Remembers what was asked. */
    static final class Cache {

        private record Place(UUID groupId, UUID officeId) {}

        private final LeadTermsOf terms;
        private final Map<Place, LeadTerms> known = new HashMap<>();

        private Cache(LeadTermsOf terms) {
            this.terms = terms;
        }

        LeadTerms in(UUID groupId, UUID officeId) {
            return known.computeIfAbsent(
                    new Place(groupId, officeId), place -> terms.in(place.groupId(), place.officeId()));
        }
    }
}
