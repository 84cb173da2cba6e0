package io.baton.notifications;

import io.baton.assignment.OfferView;
import io.baton.leads.LeadDossier;
import io.baton.leads.LeadType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer with what a mail or the page behind its link says of the lead.
 *
 * @param assigner who gave it; null for Baton itself
 * @param phones how to reach the person, for whoever has accepted the lead only
 * @param emails the same
 */
public record OfferedLead(
        OfferView offer,
        long number,
        String name,
        LeadType type,
        @Nullable String company,
        @Nullable String place,
        @Nullable String campaign,
        @Nullable String source,
        @Nullable String assigner,
        List<LeadDossier.Reach> phones,
        List<LeadDossier.Reach> emails) {}
