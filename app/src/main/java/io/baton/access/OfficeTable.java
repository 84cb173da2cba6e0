package io.baton.access;

import static io.baton.tables.Tables.OFFICE;

import java.time.ZoneId;
import java.util.List;
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
