package io.baton.lists;

import static io.baton.tables.Tables.CAMPAIGN;
import static io.baton.tables.Tables.LEAD;
import static io.baton.tables.Tables.LEAD_DUPLICATE;
import static io.baton.tables.Tables.LEAD_GROUP;
import static io.baton.tables.Tables.LEAD_STATUS;
import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.TASK;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.leads.Stage;
import io.baton.tables.tables.Office;
import io.baton.tasks.TaskKind;
import io.baton.tasks.TaskState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of what a list shows of its leads: one query a page. */
@Repository
class LeadRowQuery {

    private static final Office SENDING = OFFICE.as("sending");

    /** The nearest of all that anybody has, out of the index of next contacts. */
    private static final Field<LocalDate> NEXT_CONTACT = DSL.field(DSL.select(DSL.min(TASK.DUE_ON))
                    .from(TASK)
                    .where(TASK.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID))
                    .and(TASK.SUBJECT_ID.eq(LEAD.ID))
                    .and(TASK.KIND.eq(DSL.inline(TaskKind.NEXT_CONTACT.name())))
                    .and(TASK.STATE.eq(DSL.inline(TaskState.OPEN.name()))))
            .as("next_contact");

    /** What a row shows of the lead itself, and no more: a page has many rows. */
    private static final List<Field<?>> COLUMNS = List.of(
            LEAD.ID,
            LEAD.NUMBER,
            LEAD.TYPE,
            LEAD.DISPLAY_NAME,
            LEAD.SOURCE,
            LEAD.CAMPAIGN_ID,
            LEAD.GROUP_ID,
            LEAD.STAGE,
            LEAD.CLOSE_OUTCOME,
            LEAD.HOLDING_OFFICE_ID,
            LEAD.ORIGIN_OFFICE_ID,
            LEAD.SENDING_OFFICE_ID,
            LEAD.HOLDER_USER_ID,
            LEAD.CONTACT_ID,
            LEAD.COMPANY,
            LEAD.PRIMARY_EMAIL,
            LEAD.PRIMARY_PHONE,
            LEAD.CREATED_AT,
            LEAD.RECEIVED_AT,
            LEAD.STAGE_SINCE,
            LEAD.REVOKE_ON,
            LEAD.EXPIRED,
            LEAD.LAST_NOTE,
            LEAD.LAST_NOTE_AT);

    private final DSLContext database;

    LeadRowQuery(DSLContext database) {
        this.database = database;
    }

    /** The rows of these leads, in the order of the ids. */
    List<LeadRow> list(UUID organisationId, List<UUID> ids) {
        Map<UUID, LeadRow> byId = database
                .select(COLUMNS)
                .select(
                        CAMPAIGN.NAME.as("campaign"),
                        LEAD_GROUP.NAME.as("lead_group"),
                        LEAD_STATUS.NAME.as("status"),
                        OFFICE.NAME.as("office"),
                        SENDING.NAME.as("sending_office"),
                        USER_ACCOUNT.NAME.as("holder"),
                        DSL.field(LEAD_DUPLICATE.LEAD_ID.isNotNull()).as("duplicate"),
                        NEXT_CONTACT)
                .from(LEAD)
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(OFFICE.ID.eq(LEAD.HOLDING_OFFICE_ID)))
                .join(LEAD_GROUP)
                .on(LEAD_GROUP.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(LEAD_GROUP.ID.eq(LEAD.GROUP_ID)))
                .leftJoin(SENDING)
                .on(SENDING.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(SENDING.ID.eq(LEAD.SENDING_OFFICE_ID)))
                .leftJoin(CAMPAIGN)
                .on(CAMPAIGN.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(CAMPAIGN.ID.eq(LEAD.CAMPAIGN_ID)))
                .leftJoin(LEAD_STATUS)
                .on(LEAD_STATUS.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(LEAD_STATUS.ID.eq(LEAD.STATUS_ID)))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(USER_ACCOUNT.ID.eq(LEAD.HOLDER_USER_ID)))
                .leftJoin(LEAD_DUPLICATE)
                .on(LEAD_DUPLICATE.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(LEAD_DUPLICATE.LEAD_ID.eq(LEAD.ID)))
                .where(LEAD.ORGANISATION_ID.eq(organisationId))
                .and(LEAD.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetch(LeadRowQuery::row)
                .stream()
                .collect(Collectors.toMap(LeadRow::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static LeadRow row(Record row) {
        return new LeadRow(
                row.get(LEAD.ID),
                row.get(LEAD.NUMBER),
                row.get(LEAD.TYPE),
                row.get(LEAD.DISPLAY_NAME),
                row.get(LEAD.SOURCE),
                row.get(LEAD.CAMPAIGN_ID),
                row.get("campaign", String.class),
                row.get(LEAD.GROUP_ID),
                row.get("lead_group", String.class),
                Stage.valueOf(row.get(LEAD.STAGE)),
                row.get(LEAD.CLOSE_OUTCOME),
                row.get("status", String.class),
                row.get(LEAD.HOLDING_OFFICE_ID),
                row.get("office", String.class),
                row.get(LEAD.ORIGIN_OFFICE_ID),
                row.get(LEAD.SENDING_OFFICE_ID),
                row.get(LEAD.HOLDER_USER_ID),
                row.get("holder", String.class),
                row.get(LEAD.CONTACT_ID),
                row.get("duplicate", Boolean.class),
                row.get(LEAD.COMPANY),
                row.get(LEAD.PRIMARY_EMAIL),
                row.get(LEAD.PRIMARY_PHONE),
                row.get("sending_office", String.class),
                row.get(LEAD.CREATED_AT).toInstant(),
                row.get(LEAD.RECEIVED_AT).toInstant(),
                row.get(LEAD.STAGE_SINCE).toInstant(),
                instant(row, LEAD.REVOKE_ON),
                row.get(LEAD.EXPIRED),
                row.get(LEAD.LAST_NOTE),
                instant(row, LEAD.LAST_NOTE_AT),
                row.get(NEXT_CONTACT));
    }

    private static @Nullable Instant instant(Record row, Field<OffsetDateTime> field) {
        OffsetDateTime value = row.get(field);
        return value == null ? null : value.toInstant();
    }
}
