package io.baton.access;

import static io.baton.tables.Tables.OFFICE;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** SQL of offices. */
@Repository
class OfficeTable {

    private final DSLContext database;

    OfficeTable(DSLContext database) {
        this.database = database;
    }

    /** All offices of the organisation: they are few. */
    List<OfficeView> listAll(UUID organisationId) {
        return database.selectFrom(OFFICE)
                .where(OFFICE.ORGANISATION_ID.eq(organisationId))
                .orderBy(OFFICE.NAME)
                .fetch(OfficeTable::view);
    }

    Optional<OfficeView> find(UUID organisationId, UUID officeId) {
        return database.selectFrom(OFFICE)
                .where(OFFICE.ORGANISATION_ID.eq(organisationId))
                .and(OFFICE.ID.eq(officeId))
                .fetchOptional(OfficeTable::view);
    }

    /**
     * All offices, held against every other change of the tree until the transaction ends. Leads may come in meanwhile:
     * their references do not wait for this lock.
     */
    List<OfficeView> listAllLocked(UUID organisationId) {
        return database.selectFrom(OFFICE)
                .where(OFFICE.ORGANISATION_ID.eq(organisationId))
                .orderBy(OFFICE.ID)
                .forNoKeyUpdate()
                .fetch(OfficeTable::view);
    }

    void insert(UUID organisationId, OfficeView office) {
        database.insertInto(OFFICE)
                .set(OFFICE.ORGANISATION_ID, organisationId)
                .set(OFFICE.ID, office.id())
                .set(OFFICE.PARENT_ID, office.parentId())
                .set(OFFICE.NAME, office.name())
                .set(OFFICE.CORPORATE, office.corporate())
                .set(OFFICE.ZONE, office.zone().getId())
                .set(OFFICE.COUNTRY, office.country())
                .execute();
    }

    void update(UUID organisationId, OfficeView office) {
        database.update(OFFICE)
                .set(OFFICE.PARENT_ID, office.parentId())
                .set(OFFICE.NAME, office.name())
                .set(OFFICE.ZONE, office.zone().getId())
                .set(OFFICE.COUNTRY, office.country())
                .set(OFFICE.VERSION, OFFICE.VERSION.plus(1))
                .where(OFFICE.ORGANISATION_ID.eq(organisationId))
                .and(OFFICE.ID.eq(office.id()))
                .execute();
    }

    void markCorporate(UUID organisationId, UUID officeId, boolean corporate) {
        database.update(OFFICE)
                .set(OFFICE.CORPORATE, corporate)
                .set(OFFICE.VERSION, OFFICE.VERSION.plus(1))
                .where(OFFICE.ORGANISATION_ID.eq(organisationId))
                .and(OFFICE.ID.eq(officeId))
                .execute();
    }

    static OfficeView view(Record row) {
        return new OfficeView(
                row.get(OFFICE.ID),
                row.get(OFFICE.PARENT_ID),
                row.get(OFFICE.NAME),
                row.get(OFFICE.CORPORATE),
                ZoneId.of(row.get(OFFICE.ZONE)),
                row.get(OFFICE.COUNTRY),
                row.get(OFFICE.VERSION));
    }
}
