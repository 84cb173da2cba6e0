package io.baton.assignment;

import static io.baton.tables.Tables.ASSIGNMENT;

import io.baton.tables.tables.Assignment;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads single offers, with what has become of them. */
@Repository
class OfferQuery {

    /**
     * An offer as its row has it.
     *
     * @param since when it came into its state
     * @param holderUserId who was given the lead later and has it now, or null
     */
    record Row(
            UUID id,
            UUID leadId,
            UUID userId,
            AssignmentState state,
            Instant since,
            @Nullable UUID assignedBy,
            @Nullable UUID endedBy,
            Instant offeredAt,
            @Nullable Instant deadline,
            @Nullable UUID holderUserId) {}

    private static final Assignment LATER = ASSIGNMENT.as("later");

    private static final Field<UUID> HOLDER = DSL.field(DSL.select(LATER.USER_ID)
                    .from(LATER)
                    .where(LATER.ORGANISATION_ID.eq(ASSIGNMENT.ORGANISATION_ID))
                    .and(LATER.LEAD_ID.eq(ASSIGNMENT.LEAD_ID))
                    .and(LATER.SEQUENCE.gt(ASSIGNMENT.SEQUENCE))
                    .and(LATER.ENDED_AT.isNull()))
            .as("later_holder");

    private final DSLContext database;

    OfferQuery(DSLContext database) {
        this.database = database;
    }

    List<Row> list(UUID organisationId, Collection<UUID> assignmentIds) {
        return database.select(ASSIGNMENT.asterisk())
                .select(HOLDER)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.ORGANISATION_ID.eq(organisationId))
                .and(ASSIGNMENT.ID.eq(DSL.any(assignmentIds.toArray(UUID[]::new))))
                .fetch(OfferQuery::row);
    }

    private static Row row(Record row) {
        OffsetDateTime accepted = row.get(ASSIGNMENT.ACCEPTED_AT);
        OffsetDateTime ended = row.get(ASSIGNMENT.ENDED_AT);
        OffsetDateTime offered = row.get(ASSIGNMENT.OFFERED_AT);
        OffsetDateTime since = ended != null ? ended : accepted != null ? accepted : offered;
        return new Row(
                row.get(ASSIGNMENT.ID),
                row.get(ASSIGNMENT.LEAD_ID),
                Objects.requireNonNull(row.get(ASSIGNMENT.USER_ID)),
                AssignmentState.valueOf(row.get(ASSIGNMENT.STATE)),
                since.toInstant(),
                row.get(ASSIGNMENT.ASSIGNED_BY),
                row.get(ASSIGNMENT.ENDED_BY),
                offered.toInstant(),
                AssignmentTable.instant(row.get(ASSIGNMENT.DEADLINE)),
                row.get(HOLDER));
    }
}
