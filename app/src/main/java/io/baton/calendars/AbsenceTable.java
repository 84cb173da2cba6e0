package io.baton.calendars;

import static io.baton.tables.Tables.ABSENCE;
import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of absences. */
@Repository
class AbsenceTable {

    /** The day it is where the user is. */
    private static final Field<LocalDate> TODAY = DSL.field(
            "(baton_now() at time zone coalesce({0}, {1}))::date", LocalDate.class, USER_ACCOUNT.ZONE, OFFICE.ZONE);

    private final DSLContext database;

    AbsenceTable(DSLContext database) {
        this.database = database;
    }

    LocalDate today(UUID organisationId, UUID userId) {
        return database.select(TODAY)
                .from(USER_ACCOUNT)
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                .and(OFFICE.ID.eq(USER_ACCOUNT.OFFICE_ID))
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ID.eq(userId))
                .fetchSingle()
                .value1();
    }

    Optional<AbsenceView> get(UUID organisationId, UUID id) {
        return absences()
                .where(ABSENCE.ORGANISATION_ID.eq(organisationId))
                .and(ABSENCE.ID.eq(id))
                .fetchOptional(AbsenceTable::view);
    }

    Optional<AbsenceView> find(UUID organisationId, UUID userId, LocalDate first, LocalDate last) {
        return absences()
                .where(ABSENCE.ORGANISATION_ID.eq(organisationId))
                .and(ABSENCE.USER_ID.eq(userId))
                .and(ABSENCE.LAST_DAY.eq(last))
                .and(ABSENCE.FIRST_DAY.eq(first))
                .fetchOptional(AbsenceTable::view);
    }

    /** Those of active users that are not over. */
    List<AbsenceView> listCurrent(UUID organisationId) {
        return absences()
                .where(ABSENCE.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ACTIVE)
                .and(ABSENCE.LAST_DAY.ge(TODAY))
                .orderBy(ABSENCE.FIRST_DAY, USER_ACCOUNT.NAME, ABSENCE.ID)
                .fetch(AbsenceTable::view);
    }

    Map<UUID, LocalDate> awayUntil(UUID organisationId, Collection<UUID> userIds) {
        Field<LocalDate> last = DSL.max(ABSENCE.LAST_DAY);
        return withPeople(database.select(ABSENCE.USER_ID, last))
                .where(ABSENCE.ORGANISATION_ID.eq(organisationId))
                .and(ABSENCE.USER_ID.eq(DSL.any(userIds.toArray(UUID[]::new))))
                .and(TODAY.between(ABSENCE.FIRST_DAY, ABSENCE.LAST_DAY))
                .groupBy(ABSENCE.USER_ID)
                .fetchMap(ABSENCE.USER_ID, last);
    }

    /** The days from now on, and those just over in some zone, on which these users are away. */
    Map<UUID, Set<LocalDate>> daysAway(UUID organisationId, Collection<UUID> userIds) {
        Map<UUID, Set<LocalDate>> days = new HashMap<>();
        database.select(ABSENCE.USER_ID, ABSENCE.FIRST_DAY, ABSENCE.LAST_DAY)
                .from(ABSENCE)
                .where(ABSENCE.ORGANISATION_ID.eq(organisationId))
                .and(ABSENCE.USER_ID.eq(DSL.any(userIds.toArray(UUID[]::new))))
                .and(ABSENCE.LAST_DAY.ge(DSL.field("baton_now()::date - 2", LocalDate.class)))
                .forEach(row -> row.value2()
                        .datesUntil(row.value3().plusDays(1))
                        .forEach(day -> days.computeIfAbsent(row.value1(), user -> new HashSet<>())
                                .add(day)));
        return days;
    }

    /** Answers false where these days are noted already. */
    boolean insert(UUID organisationId, UUID id, UUID userId, LocalDate first, LocalDate last, UUID createdBy) {
        return database.insertInto(ABSENCE)
                        .set(ABSENCE.ORGANISATION_ID, organisationId)
                        .set(ABSENCE.ID, id)
                        .set(ABSENCE.USER_ID, userId)
                        .set(ABSENCE.FIRST_DAY, first)
                        .set(ABSENCE.LAST_DAY, last)
                        .set(ABSENCE.CREATED_BY, createdBy)
                        .onConflict(ABSENCE.ORGANISATION_ID, ABSENCE.USER_ID, ABSENCE.LAST_DAY, ABSENCE.FIRST_DAY)
                        .doNothing()
                        .execute()
                == 1;
    }

    void delete(UUID organisationId, UUID id) {
        database.deleteFrom(ABSENCE)
                .where(ABSENCE.ORGANISATION_ID.eq(organisationId))
                .and(ABSENCE.ID.eq(id))
                .execute();
    }

    private SelectOnConditionStep<? extends Record> absences() {
        return withPeople(database.select(
                ABSENCE.ID,
                ABSENCE.USER_ID,
                ABSENCE.FIRST_DAY,
                ABSENCE.LAST_DAY,
                USER_ACCOUNT.NAME,
                OFFICE.ID,
                OFFICE.NAME));
    }

    /** With who is away, and the office whose zone is theirs where they have none of their own. */
    private static <R extends Record> SelectOnConditionStep<R> withPeople(SelectSelectStep<R> columns) {
        return columns.from(ABSENCE)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(ABSENCE.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(ABSENCE.USER_ID))
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                .and(OFFICE.ID.eq(USER_ACCOUNT.OFFICE_ID));
    }

    private static AbsenceView view(Record row) {
        return new AbsenceView(
                row.get(ABSENCE.ID),
                row.get(ABSENCE.USER_ID),
                row.get(USER_ACCOUNT.NAME),
                row.get(OFFICE.ID),
                row.get(OFFICE.NAME),
                row.get(ABSENCE.FIRST_DAY),
                row.get(ABSENCE.LAST_DAY));
    }
}
