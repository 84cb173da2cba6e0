package io.baton.leads;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: many leads whole, in a handful of statements however many they are. */
@Component
public class LeadDossiers {

    private final LeadDossierQuery query;

    LeadDossiers(LeadDossierQuery query) {
        this.query = query;
    }

    public List<LeadDossier> listOf(UUID organisationId, Collection<UUID> leadIds) {
        return leadIds.isEmpty() ? List.of() : query.list(organisationId, leadIds);
    }
}
