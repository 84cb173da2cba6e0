package io.baton.access;

import static io.baton.tables.Tables.ORGANISATION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** SQL of organisations. */
@Repository
class OrganisationTable {

    private final DSLContext database;

    OrganisationTable(DSLContext database) {
        this.database = database;
    }

    void insert(UUID organisationId, String name, boolean demo) {
        database.insertInto(ORGANISATION)
                .set(ORGANISATION.ORGANISATION_ID, organisationId)
                .set(ORGANISATION.NAME, name)
                .set(ORGANISATION.DEMO, demo)
                .execute();
    }

    Optional<OrganisationView> find(UUID organisationId) {
        return database.selectFrom(ORGANISATION)
                .where(ORGANISATION.ORGANISATION_ID.eq(organisationId))
                .fetchOptional(OrganisationTable::view);
    }

    /** All there are: only the jobs role sees more than one. */
    List<OrganisationView> listAll() {
        return database.selectFrom(ORGANISATION)
                .orderBy(ORGANISATION.NAME, ORGANISATION.ORGANISATION_ID)
                .fetch(OrganisationTable::view);
    }

    private static OrganisationView view(Record row) {
        return new OrganisationView(
                row.get(ORGANISATION.ORGANISATION_ID),
                row.get(ORGANISATION.NAME),
                row.get(ORGANISATION.DEMO),
                row.get(ORGANISATION.CREATED_AT).toInstant());
    }
}
