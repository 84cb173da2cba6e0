package io.baton.notifications;

import io.baton.access.Holders;
import io.baton.assignment.Assignments;
import io.baton.assignment.OfferView;
import io.baton.campaigns.Campaigns;
import io.baton.leads.LeadCustody;
import io.baton.leads.LeadDossier;
import io.baton.leads.LeadDossiers;
import io.baton.leads.LeadInCustody;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads offers with what is said of their leads outside Baton, in a handful of statements. */
@Component
class OfferedLeads {

    private final Assignments assignments;
    private final LeadCustody leads;
    private final LeadDossiers dossiers;
    private final Campaigns campaigns;
    private final Holders holders;

    OfferedLeads(
            Assignments assignments, LeadCustody leads, LeadDossiers dossiers, Campaigns campaigns, Holders holders) {
        this.assignments = assignments;
        this.leads = leads;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.holders = holders;
    }

    /** These offers to one user; those to others are left out. The first to end stands first. */
    List<OfferedLead> list(UUID organisationId, UUID userId, Collection<UUID> assignmentIds) {
        List<OfferView> offers = assignments.listOffers(organisationId, assignmentIds).stream()
                .filter(offer -> offer.userId().equals(userId))
                .sorted(Comparator.comparing(OfferView::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OfferView::assignmentId))
                .toList();
        if (offers.isEmpty()) {
            return List.of();
        }
        List<UUID> leadIds = offers.stream().map(OfferView::leadId).toList();
        Map<UUID, LeadInCustody> leadOf = leads.read(organisationId, leadIds);
        Map<UUID, LeadDossier> dossierOf = dossiers.listOf(organisationId, leadIds).stream()
                .collect(Collectors.toMap(LeadDossier::id, Function.identity()));
        Map<UUID, String> campaignOf = campaignNames(organisationId, leadOf.values());
        Map<UUID, String> nameOf = holders.namesOf(organisationId, assigners(offers));
        List<OfferedLead> offered = new ArrayList<>();
        for (OfferView offer : offers) {
            LeadInCustody lead = Objects.requireNonNull(leadOf.get(offer.leadId()), "an offer has its lead");
            LeadDossier dossier = Objects.requireNonNull(dossierOf.get(offer.leadId()), "a lead has its dossier");
            offered.add(
                    offered(offer, lead, dossier, at(campaignOf, lead.campaignId()), at(nameOf, offer.assignedBy())));
        }
        return offered;
    }

    private static OfferedLead offered(
            OfferView offer,
            LeadInCustody lead,
            LeadDossier dossier,
            @Nullable String campaign,
            @Nullable String assigner) {
        return new OfferedLead(
                offer,
                lead.number(),
                lead.displayName(),
                lead.type(),
                dossier.company(),
                place(dossier),
                campaign,
                dossier.source(),
                assigner,
                usable(dossier.phones()),
                usable(dossier.emails()));
    }

    private static List<LeadDossier.Reach> usable(List<LeadDossier.Reach> reaches) {
        return reaches.stream().filter(reach -> reach.normalised() != null).toList();
    }

    private static @Nullable String place(LeadDossier dossier) {
        return dossier.addresses().stream()
                .map(LeadDossier.Address::city)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, String> campaignNames(UUID organisationId, Collection<LeadInCustody> of) {
        List<UUID> ids = of.stream()
                .map(LeadInCustody::campaignId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return campaigns.namesOf(organisationId, ids);
    }

    private static List<UUID> assigners(List<OfferView> offers) {
        return offers.stream()
                .map(OfferView::assignedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String at(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }
}
