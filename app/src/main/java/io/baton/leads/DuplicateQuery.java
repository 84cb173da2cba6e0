package io.baton.leads;

import static io.baton.tables.Tables.LEAD;
import static io.baton.tables.Tables.LEAD_MATCH_KEY;
import static io.baton.tables.Tables.USER_ACCOUNT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the leads that share a match key with one being typed, as far as a warning shows them. */
@Repository
class DuplicateQuery {

    /** A lead with what is needed to show it, if it may be shown. */
    record Found(
            UUID id,
            long number,
            String displayName,
            LeadStanding standing,
            @Nullable CloseOutcome closeOutcome,
            @Nullable String holderName,
            Instant receivedAt,
            List<String> keys) {}

    private final DSLContext database;

    DuplicateQuery(DSLContext database) {
        this.database = database;
    }

    /** These leads, newest first, each with those of the keys it has. */
    List<Found> read(UUID organisationId, Set<UUID> ids, Collection<String> keys) {
        Field<String[]> shared = DSL.array(DSL.select(LEAD_MATCH_KEY.MATCH_KEY)
                        .from(LEAD_MATCH_KEY)
                        .where(LEAD_MATCH_KEY.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID))
                        .and(LEAD_MATCH_KEY.LEAD_ID.eq(LEAD.ID))
                        .and(LEAD_MATCH_KEY.MATCH_KEY.eq(DSL.any(keys.toArray(String[]::new)))))
                .as("shared");
        return database.select(LEAD.asterisk(), USER_ACCOUNT.NAME, shared)
                .from(LEAD)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(LEAD.HOLDER_USER_ID))
                .where(LEAD.ORGANISATION_ID.eq(organisationId))
                .and(LEAD.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(LEAD.RECEIVED_AT.desc(), LEAD.ID.desc())
                .fetch(row -> found(row, List.of(row.get(shared))));
    }

    private static Found found(Record row, List<String> keys) {
        String outcome = row.get(LEAD.CLOSE_OUTCOME);
        return new Found(
                row.get(LEAD.ID),
                row.get(LEAD.NUMBER),
                row.get(LEAD.DISPLAY_NAME),
                LeadCustodyTable.standing(row),
                outcome == null ? null : CloseOutcome.valueOf(outcome),
                row.get(USER_ACCOUNT.NAME),
                row.get(LEAD.RECEIVED_AT).toInstant(),
                keys);
    }
}
