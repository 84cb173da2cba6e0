package io.baton.access;

import static io.baton.access.AccessTokenTable.NOW;
import static io.baton.access.AccessTokenTable.nowPlus;
import static io.baton.tables.Tables.API_KEY;
import static io.baton.tables.Tables.USER_ACCOUNT;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of API keys. */
@Repository
class ApiKeyTable {

    /** A key that is valid, and whether its last use was noted a while ago. */
    record ValidKey(UUID userId, @Nullable Set<String> rights, boolean useIsToBeNoted) {}

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final DSLContext database;

    ApiKeyTable(DSLContext database) {
        this.database = database;
    }

    void insert(
            UUID organisationId,
            UUID id,
            UUID userId,
            String name,
            String hint,
            @Nullable Collection<Right> rights,
            UUID createdBy) {
        database.insertInto(API_KEY)
                .set(API_KEY.ORGANISATION_ID, organisationId)
                .set(API_KEY.ID, id)
                .set(API_KEY.USER_ID, userId)
                .set(API_KEY.NAME, name)
                .set(API_KEY.HINT, hint)
                .set(
                        API_KEY.RIGHTS,
                        rights == null
                                ? null
                                : rights.stream().sorted().map(Right::name).toArray(String[]::new))
                .set(API_KEY.CREATED_BY, createdBy)
                .execute();
    }

    Optional<ApiKeyView> find(UUID organisationId, UUID id) {
        return keys(API_KEY.ORGANISATION_ID.eq(organisationId).and(API_KEY.ID.eq(id))).stream()
                .findFirst();
    }

    List<ApiKeyView> listOf(UUID organisationId, UUID userId) {
        return keys(API_KEY.ORGANISATION_ID.eq(organisationId).and(API_KEY.USER_ID.eq(userId)));
    }

    List<ApiKeyView> listAll(UUID organisationId) {
        return keys(API_KEY.ORGANISATION_ID.eq(organisationId));
    }

    Optional<ValidKey> findValid(UUID organisationId, UUID id) {
        return database.select(API_KEY.USER_ID, API_KEY.RIGHTS, DSL.field(useIsToBeNoted()))
                .from(API_KEY)
                .where(API_KEY.ORGANISATION_ID.eq(organisationId))
                .and(API_KEY.ID.eq(id))
                .and(API_KEY.REVOKED_AT.isNull())
                .fetchOptional(row ->
                        new ValidKey(row.value1(), row.value2() == null ? null : Set.of(row.value2()), row.value3()));
    }

    boolean noteUse(UUID organisationId, UUID id) {
        return database.update(API_KEY)
                        .set(API_KEY.LAST_USED_AT, NOW)
                        .where(API_KEY.ORGANISATION_ID.eq(organisationId))
                        .and(API_KEY.ID.eq(id))
                        .and(useIsToBeNoted())
                        .execute()
                == 1;
    }

    boolean revoke(UUID organisationId, UUID id) {
        return database.update(API_KEY)
                        .set(API_KEY.REVOKED_AT, NOW)
                        .where(API_KEY.ORGANISATION_ID.eq(organisationId))
                        .and(API_KEY.ID.eq(id))
                        .and(API_KEY.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    List<UUID> revokeAllOf(UUID organisationId, UUID userId) {
        return database.update(API_KEY)
                .set(API_KEY.REVOKED_AT, NOW)
                .where(API_KEY.ORGANISATION_ID.eq(organisationId))
                .and(API_KEY.USER_ID.eq(userId))
                .and(API_KEY.REVOKED_AT.isNull())
                .returning(API_KEY.ID)
                .fetch(API_KEY.ID);
    }

    /** Deletes at most so many of what was revoked so long ago, across organisations; answers how many it were. */
    int deleteRevoked(Duration age, int most) {
        return database.deleteFrom(API_KEY)
                .where(DSL.condition(
                        "ctid = any(array(select ctid from api_key"
                                + " where revoked_at < (select baton_now()) - {0} * interval '1 second' limit {1}))",
                        DSL.val(age.toSeconds()), DSL.val(most)))
                .execute();
    }

    private static Condition useIsToBeNoted() {
        return API_KEY.LAST_USED_AT.isNull().or(API_KEY.LAST_USED_AT.lt(nowPlus(BETWEEN_NOTES.negated())));
    }

    private List<ApiKeyView> keys(Condition which) {
        return database.select(API_KEY.asterisk())
                .select(USER_ACCOUNT.NAME.as("user_name"))
                .from(API_KEY)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(API_KEY.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(API_KEY.USER_ID))
                .where(which)
                .and(API_KEY.REVOKED_AT.isNull())
                .orderBy(API_KEY.CREATED_AT.desc(), API_KEY.ID)
                .fetch(ApiKeyTable::view);
    }

    private static ApiKeyView view(Record row) {
        String[] rights = row.get(API_KEY.RIGHTS);
        return new ApiKeyView(
                row.get(API_KEY.ID),
                row.get(API_KEY.USER_ID),
                row.get("user_name", String.class),
                row.get(API_KEY.NAME),
                row.get(API_KEY.HINT),
                rights == null
                        ? null
                        : Arrays.stream(rights)
                                .map(Right::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class))),
                row.get(API_KEY.CREATED_AT).toInstant(),
                UserQuery.instant(row.get(API_KEY.LAST_USED_AT)));
    }
}
