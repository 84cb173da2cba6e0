package io.baton.leads;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of removing leads: a function of the owner's, which decides itself what may be removed. */
@Repository
class LeadRemovalTable {

    private final DSLContext database;

    LeadRemovalTable(DSLContext database) {
        this.database = database;
    }

    Set<UUID> remove(UUID organisationId, Collection<UUID> leadIds) {
        return new HashSet<>(database.fetch(
                        "select * from baton_remove_untouched_leads({0}, {1}::uuid[])",
                        DSL.val(organisationId), DSL.val(leadIds.toArray(UUID[]::new)))
                .map(row -> row.get(0, UUID.class)));
    }
}
