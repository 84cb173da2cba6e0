package io.baton.lists;

import static io.baton.tables.Tables.LIST_FILTER;

import io.baton.platform.Ids;
import io.baton.shared.SearchText;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of saved filters. */
@Repository
class ListFilterTable {

    /** A saved filter as it is kept. */
    record Stored(UUID id, LayoutOwner owner, String name, String query, int version) {}

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private final DSLContext database;

    ListFilterTable(DSLContext database) {
        this.database = database;
    }

    /** Makes changes of one organisation's saved filters wait for each other until the transaction ends. */
    void lock(UUID organisationId) {
        database.fetch(
                "select pg_advisory_xact_lock(hashtextextended('list filters ' || {0}::text, 0))",
                DSL.val(organisationId));
    }

    /** Those of a user and of some offices, by name. */
    List<Stored> list(UUID organisationId, UUID userId, Collection<UUID> officeIds) {
        return database.selectFrom(LIST_FILTER)
                .where(LIST_FILTER.ORGANISATION_ID.eq(organisationId))
                .and(LIST_FILTER
                        .USER_ID
                        .eq(userId)
                        .or(LIST_FILTER.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new)))))
                .orderBy(LIST_FILTER.NAME_KEY, LIST_FILTER.ID)
                .fetch(ListFilterTable::stored);
    }

    Optional<Stored> find(UUID organisationId, UUID filterId) {
        return database.selectFrom(LIST_FILTER)
                .where(LIST_FILTER.ORGANISATION_ID.eq(organisationId))
                .and(LIST_FILTER.ID.eq(filterId))
                .fetchOptional(ListFilterTable::stored);
    }

    boolean isNameFree(UUID organisationId, LayoutOwner owner, String name, @Nullable UUID besides) {
        return !database.fetchExists(
                LIST_FILTER,
                LIST_FILTER
                        .ORGANISATION_ID
                        .eq(organisationId)
                        .and(of(owner))
                        .and(LIST_FILTER.NAME_KEY.eq(SearchText.key(name)))
                        .and(besides == null ? DSL.noCondition() : LIST_FILTER.ID.ne(besides)));
    }

    int count(UUID organisationId, LayoutOwner owner) {
        return database.fetchCount(
                LIST_FILTER, LIST_FILTER.ORGANISATION_ID.eq(organisationId).and(of(owner)));
    }

    Stored insert(UUID organisationId, LayoutOwner owner, String name, String query) {
        return database.insertInto(LIST_FILTER)
                .set(LIST_FILTER.ORGANISATION_ID, organisationId)
                .set(LIST_FILTER.ID, Ids.next())
                .set(LIST_FILTER.USER_ID, owner.userId())
                .set(LIST_FILTER.OFFICE_ID, owner.officeId())
                .set(LIST_FILTER.NAME, name)
                .set(LIST_FILTER.NAME_KEY, SearchText.key(name))
                .set(LIST_FILTER.QUERY, query)
                .returning()
                .fetchSingle(ListFilterTable::stored);
    }

    Stored update(UUID organisationId, UUID filterId, String name, String query) {
        return database.update(LIST_FILTER)
                .set(LIST_FILTER.NAME, name)
                .set(LIST_FILTER.NAME_KEY, SearchText.key(name))
                .set(LIST_FILTER.QUERY, query)
                .set(LIST_FILTER.CHANGED_AT, NOW)
                .set(LIST_FILTER.VERSION, LIST_FILTER.VERSION.plus(1))
                .where(LIST_FILTER.ORGANISATION_ID.eq(organisationId))
                .and(LIST_FILTER.ID.eq(filterId))
                .returning()
                .fetchSingle(ListFilterTable::stored);
    }

    void delete(UUID organisationId, UUID filterId) {
        database.deleteFrom(LIST_FILTER)
                .where(LIST_FILTER.ORGANISATION_ID.eq(organisationId))
                .and(LIST_FILTER.ID.eq(filterId))
                .execute();
    }

    private static Condition of(LayoutOwner owner) {
        return owner.userId() == null
                ? LIST_FILTER.OFFICE_ID.eq(owner.officeId())
                : LIST_FILTER.USER_ID.eq(owner.userId());
    }

    private static Stored stored(Record row) {
        return new Stored(
                row.get(LIST_FILTER.ID),
                new LayoutOwner(row.get(LIST_FILTER.USER_ID), row.get(LIST_FILTER.OFFICE_ID)),
                row.get(LIST_FILTER.NAME),
                row.get(LIST_FILTER.QUERY),
                row.get(LIST_FILTER.VERSION));
    }
}
