package io.baton.calendars;

import static io.baton.tables.Tables.HOLIDAY;
import static io.baton.tables.Tables.OFFICE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of holidays. */
@Repository
class HolidayTable {

    private final DSLContext database;

    HolidayTable(DSLContext database) {
        this.database = database;
    }

    /** Those of these offices, by day. */
    List<HolidayView> list(UUID organisationId, Collection<UUID> officeIds) {
        return holidays(organisationId)
                .and(HOLIDAY.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new))))
                .orderBy(HOLIDAY.DAY, OFFICE.NAME)
                .fetch(HolidayTable::view);
    }

    /** The days without work of each of these offices itself. */
    Map<UUID, Set<LocalDate>> days(UUID organisationId, Collection<UUID> officeIds) {
        return database
                .select(HOLIDAY.OFFICE_ID, HOLIDAY.DAY)
                .from(HOLIDAY)
                .where(HOLIDAY.ORGANISATION_ID.eq(organisationId))
                .and(HOLIDAY.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new))))
                .fetch()
                .intoGroups(HOLIDAY.OFFICE_ID, HOLIDAY.DAY)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }

    Optional<HolidayView> find(UUID organisationId, UUID id) {
        return holidays(organisationId).and(HOLIDAY.ID.eq(id)).fetchOptional(HolidayTable::view);
    }

    Optional<HolidayView> find(UUID organisationId, UUID officeId, LocalDate day) {
        return holidays(organisationId)
                .and(HOLIDAY.OFFICE_ID.eq(officeId))
                .and(HOLIDAY.DAY.eq(day))
                .fetchOptional(HolidayTable::view);
    }

    /** Answers false where the office has this holiday already. */
    boolean insert(UUID organisationId, UUID id, UUID officeId, LocalDate day, String name) {
        return database.insertInto(HOLIDAY)
                        .set(HOLIDAY.ORGANISATION_ID, organisationId)
                        .set(HOLIDAY.ID, id)
                        .set(HOLIDAY.OFFICE_ID, officeId)
                        .set(HOLIDAY.DAY, day)
                        .set(HOLIDAY.NAME, name)
                        .onConflict(HOLIDAY.ORGANISATION_ID, HOLIDAY.OFFICE_ID, HOLIDAY.DAY)
                        .doNothing()
                        .execute()
                == 1;
    }

    void delete(UUID organisationId, UUID id) {
        database.deleteFrom(HOLIDAY)
                .where(HOLIDAY.ORGANISATION_ID.eq(organisationId))
                .and(HOLIDAY.ID.eq(id))
                .execute();
    }

    private SelectConditionStep<? extends Record> holidays(UUID organisationId) {
        return database.select(HOLIDAY.ID, HOLIDAY.OFFICE_ID, OFFICE.NAME, HOLIDAY.DAY, HOLIDAY.NAME)
                .from(HOLIDAY)
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(HOLIDAY.ORGANISATION_ID))
                .and(OFFICE.ID.eq(HOLIDAY.OFFICE_ID))
                .where(HOLIDAY.ORGANISATION_ID.eq(organisationId));
    }

    private static HolidayView view(Record row) {
        return new HolidayView(
                row.get(HOLIDAY.ID),
                row.get(HOLIDAY.OFFICE_ID),
                row.get(OFFICE.NAME),
                row.get(HOLIDAY.DAY),
                row.get(HOLIDAY.NAME));
    }
}
