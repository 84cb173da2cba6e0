package io.baton.leads;

import static io.baton.tables.Tables.OFFICE;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What of an office matters to its leads. */
@Repository
class OfficeFactsQuery {

    /** @param country ISO 3166 alpha-2 */
    record OfficeFacts(String country, ZoneId zone) {}

    private final DSLContext database;

    OfficeFactsQuery(DSLContext database) {
        this.database = database;
    }

    Map<UUID, OfficeFacts> of(UUID organisationId, Collection<UUID> officeIds) {
        return database.select(OFFICE.ID, OFFICE.COUNTRY, OFFICE.ZONE)
                .from(OFFICE)
                .where(OFFICE.ORGANISATION_ID.eq(organisationId))
                .and(OFFICE.ID.eq(DSL.any(officeIds.toArray(UUID[]::new))))
                .fetchMap(row -> row.value1(), row -> new OfficeFacts(row.value2(), ZoneId.of(row.value3())));
    }
}
