package io.baton.campaigns;

import io.baton.access.OfficeTree;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** These and all above them: a campaign for one of those is for one of these too. */
    Set<UUID> withAllAbove(UUID organisationId, Collection<UUID> officeIds) {
        return offices.withAllAbove(organisationId, officeIds);
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

    /** The campaigns with where they are offered: the offices are read once, and only where that matters. */
    List<CampaignOffer> offers(UUID organisationId, List<CampaignView> campaigns) {
        if (campaigns.stream()
                .allMatch(campaign -> campaign.details().officeIds().isEmpty())) {
            return campaigns.stream()
                    .map(campaign -> new CampaignOffer(campaign, office -> true))
                    .toList();
        }
        OfficeTree tree = offices.tree(organisationId);
        return campaigns.stream()
                .map(campaign -> {
                    Set<UUID> within = tree.withAllBelow(campaign.details().officeIds());
                    return new CampaignOffer(campaign, office -> within.isEmpty() || within.contains(office));
                })
                .toList();
    }
}
