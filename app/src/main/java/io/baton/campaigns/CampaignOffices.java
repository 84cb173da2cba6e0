package io.baton.campaigns;

import io.baton.access.OfficeView;
import io.baton.access.Offices;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which offices there are for campaigns. Reads in the transaction or snapshot that is open. */
@Component
class CampaignOffices {

    private final Offices offices;

    CampaignOffices(Offices offices) {
        this.offices = offices;
    }

    /** All the organisation has. */
    Set<UUID> ids(UUID organisationId) {
        return offices.listAll(organisationId).stream().map(OfficeView::id).collect(Collectors.toSet());
    }

    /** The names of those a campaign is for; empty where it is for all. */
    Optional<String> namesOf(UUID organisationId, CampaignView campaign) {
        List<UUID> ids = campaign.details().officeIds();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(offices.listAll(organisationId).stream()
                        .filter(office -> ids.contains(office.id()))
                        .map(OfficeView::name)
                        .collect(Collectors.joining(", ")));
    }

    /** Whether leads of an office can be in the campaign. */
    Predicate<UUID> of(UUID organisationId, CampaignView campaign) {
        if (campaign.details().officeIds().isEmpty()) {
            return office -> true;
        }
        Set<UUID> within = new HashSet<>();
        campaign.details().officeIds().forEach(office -> within.addAll(offices.withAllBelow(organisationId, office)));
        return within::contains;
    }
}
