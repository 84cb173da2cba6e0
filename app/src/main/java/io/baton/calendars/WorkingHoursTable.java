package io.baton.calendars;

import static io.baton.tables.Tables.WORKING_HOURS;

import io.baton.platform.Ids;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of working hours. */
@Repository
class WorkingHoursTable {

    private final DSLContext database;

    WorkingHoursTable(DSLContext database) {
        this.database = database;
    }

    /** The own weeks of these offices and users; who has none is not in it. */
    Map<HoursOwner, WorkingWeek> list(UUID organisationId, Collection<UUID> officeIds, Collection<UUID> userIds) {
        List<? extends Record> rows = database.selectFrom(WORKING_HOURS)
                .where(WORKING_HOURS.ORGANISATION_ID.eq(organisationId))
                .and(WORKING_HOURS
                        .OFFICE_ID
                        .eq(DSL.any(officeIds.toArray(UUID[]::new)))
                        .or(WORKING_HOURS.USER_ID.eq(DSL.any(userIds.toArray(UUID[]::new)))))
                .orderBy(WORKING_HOURS.OPENS_AT)
                .fetch();
        Map<HoursOwner, Map<DayOfWeek, List<WorkingHours>>> hours = new HashMap<>();
        for (Record row : rows) {
            hours.computeIfAbsent(
                            new HoursOwner(row.get(WORKING_HOURS.OFFICE_ID), row.get(WORKING_HOURS.USER_ID)),
                            owner -> new EnumMap<>(DayOfWeek.class))
                    .computeIfAbsent(DayOfWeek.of(row.get(WORKING_HOURS.DAY)), day -> new ArrayList<>())
                    .add(new WorkingHours(row.get(WORKING_HOURS.OPENS_AT), row.get(WORKING_HOURS.CLOSES_AT)));
        }
        Map<HoursOwner, WorkingWeek> weeks = new HashMap<>();
        hours.forEach((owner, week) -> weeks.put(owner, new WorkingWeek(week)));
        return weeks;
    }

    /** Writes this week in place of what there is; transactions over the same owner wait for each other. */
    void replace(UUID organisationId, HoursOwner owner, WorkingWeek week) {
        database.select(DSL.field(
                        "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        Object.class, DSL.val("working hours " + organisationId + " " + owner)))
                .fetch();
        database.deleteFrom(WORKING_HOURS)
                .where(WORKING_HOURS.ORGANISATION_ID.eq(organisationId))
                .and(of(owner))
                .execute();
        var insert = database.insertInto(
                WORKING_HOURS,
                WORKING_HOURS.ORGANISATION_ID,
                WORKING_HOURS.ID,
                WORKING_HOURS.OFFICE_ID,
                WORKING_HOURS.USER_ID,
                WORKING_HOURS.DAY,
                WORKING_HOURS.OPENS_AT,
                WORKING_HOURS.CLOSES_AT);
        for (Map.Entry<DayOfWeek, List<WorkingHours>> day : week.hours().entrySet()) {
            for (WorkingHours each : day.getValue()) {
                insert = insert.values(
                        organisationId,
                        Ids.next(),
                        owner.officeId(),
                        owner.userId(),
                        (short) day.getKey().getValue(),
                        (short) each.opensAt(),
                        (short) each.closesAt());
            }
        }
        if (!week.hours().isEmpty()) {
            insert.execute();
        }
    }

    private static Condition of(HoursOwner owner) {
        return owner.userId() == null
                ? WORKING_HOURS.OFFICE_ID.eq(owner.officeId())
                : WORKING_HOURS.USER_ID.eq(owner.userId());
    }
}
