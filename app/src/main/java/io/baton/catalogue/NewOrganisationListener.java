package io.baton.catalogue;

import io.baton.access.OrganisationCreated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Furnishes a new organisation, in the transaction that makes it and in its administrator's language. */
@Component
class NewOrganisationListener {

    private final Furnishing furnishing;
    private final CatalogueTable table;

    NewOrganisationListener(Furnishing furnishing, CatalogueTable table) {
        this.furnishing = furnishing;
        this.table = table;
    }

    @EventListener
    void on(OrganisationCreated event) {
        furnishing.furnish(event.organisationId(), table.firstLanguage(event.organisationId()));
    }
}
