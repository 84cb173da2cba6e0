package io.baton.notifications;

import static io.baton.tables.Tables.ALERT_WISH;

import io.baton.platform.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of what users and offices want to be alerted of. */
@Repository
class AlertWishTable {

    /** One choice, of a user or an office. */
    record Stored(UUID ownerId, AlertTopic topic, boolean wanted) {}

    private static final String INSERT = """
            insert into alert_wish (organisation_id, id, user_id, office_id, topic, wanted)
            select {0}, given.id, {1}, {2}, given.topic, given.wanted
            from unnest({3}::uuid[], {4}::text[], {5}::boolean[]) as given (id, topic, wanted)
            """;

    private final DSLContext database;

    AlertWishTable(DSLContext database) {
        this.database = database;
    }

    /** The choices of a user, where there is one, and of these offices. */
    List<Stored> list(UUID organisationId, @Nullable UUID userId, Collection<UUID> officeIds) {
        Condition owner = ALERT_WISH.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new)));
        return database.selectFrom(ALERT_WISH)
                .where(ALERT_WISH.ORGANISATION_ID.eq(organisationId))
                .and(userId == null ? owner : owner.or(ALERT_WISH.USER_ID.eq(userId)))
                .fetch(row -> new Stored(
                        Objects.requireNonNullElseGet(row.getUserId(), row::getOfficeId),
                        AlertTopic.valueOf(row.getTopic()),
                        row.getWanted()));
    }

    /** Puts choices in the place of all an owner had: either a user or an office. */
    void replace(UUID organisationId, @Nullable UUID userId, @Nullable UUID officeId, Map<AlertTopic, Boolean> chosen) {
        database.deleteFrom(ALERT_WISH)
                .where(ALERT_WISH.ORGANISATION_ID.eq(organisationId))
                .and(userId == null ? ALERT_WISH.OFFICE_ID.eq(officeId) : ALERT_WISH.USER_ID.eq(userId))
                .execute();
        List<AlertTopic> topics = List.copyOf(chosen.keySet());
        database.query(
                        INSERT,
                        DSL.val(organisationId),
                        DSL.val(userId, UUID.class),
                        DSL.val(officeId, UUID.class),
                        DSL.val(topics.stream().map(topic -> Ids.next()).toArray(UUID[]::new)),
                        DSL.val(topics.stream().map(AlertTopic::name).toArray(String[]::new)),
                        DSL.val(topics.stream().map(chosen::get).toArray(Boolean[]::new)))
                .execute();
    }
}
