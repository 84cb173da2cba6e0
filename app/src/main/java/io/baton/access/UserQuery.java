package io.baton.access;

import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.USER_ACCOUNT;
import static io.baton.tables.Tables.USER_BRANCH;

import io.baton.shared.SearchText;
import io.baton.shared.Slice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads users. */
@Repository
class UserQuery {

    private static final Field<UUID[]> BRANCHES = DSL.array(DSL.select(USER_BRANCH.OFFICE_ID)
                    .from(USER_BRANCH)
                    .where(USER_BRANCH.ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                    .and(USER_BRANCH.USER_ID.eq(USER_ACCOUNT.ID))
                    .orderBy(USER_BRANCH.OFFICE_ID))
            .as("branches");

    private final DSLContext database;

    UserQuery(DSLContext database) {
        this.database = database;
    }

    SignInNews signInNews(UUID organisationId, UUID userId) {
        return database.select(USER_ACCOUNT.TOLD_AT_SIGN_IN, USER_ACCOUNT.PREVIOUS_SIGN_IN_AT)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ID.eq(userId))
                .fetchSingle(row -> new SignInNews(
                        row.value1(), row.value2() == null ? null : row.value2().toInstant()));
    }

    Optional<UserView> find(UUID organisationId, UUID userId) {
        return users().where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ID.eq(userId))
                .fetchOptional(UserQuery::view);
    }

    /** Locks the user, and only that, against changes until the transaction ends. */
    Optional<UserView> findLocked(UUID organisationId, UUID userId) {
        return users().where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ID.eq(userId))
                .forNoKeyUpdate()
                .of(USER_ACCOUNT)
                .fetchOptional(UserQuery::view);
    }

    List<UserView> listByIds(UUID organisationId, Collection<UUID> userIds) {
        return users().where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ID.in(userIds))
                .orderBy(USER_ACCOUNT.NAME, USER_ACCOUNT.ID)
                .fetch(UserQuery::view);
    }

    Map<String, UUID> findActive(UUID organisationId, Collection<String> emails) {
        return database.select(USER_ACCOUNT.EMAIL, USER_ACCOUNT.ID)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ACTIVE)
                .and(USER_ACCOUNT.EMAIL.eq(DSL.any(emails.stream()
                        .map(email -> email.toLowerCase(Locale.ROOT))
                        .toArray(String[]::new))))
                .fetchMap(USER_ACCOUNT.EMAIL, USER_ACCOUNT.ID);
    }

    /** A stretch of the users by name. */
    Slice<UserView> list(UUID organisationId, UserFilter filter, @Nullable NameCursor after, int limit) {
        Condition where = USER_ACCOUNT.ORGANISATION_ID.eq(organisationId).and(matching(filter));
        if (after != null) {
            where = where.and(DSL.row(USER_ACCOUNT.NAME, USER_ACCOUNT.ID).gt(after.name(), after.id()));
        }
        List<UserView> found = users().where(where)
                .orderBy(USER_ACCOUNT.NAME, USER_ACCOUNT.ID)
                .limit(limit + 1)
                .fetch(UserQuery::view);
        return NameCursor.slice(found, limit, user -> new NameCursor(user.name(), user.id()));
    }

    private static Condition matching(UserFilter filter) {
        Condition all = DSL.trueCondition();
        if (filter.officeId() != null) {
            all = all.and(USER_ACCOUNT.OFFICE_ID.eq(filter.officeId()));
        }
        if (filter.active() != null) {
            all = all.and(USER_ACCOUNT.ACTIVE.eq(filter.active()));
        }
        for (String word : SearchText.words(filter.words())) {
            // Users are few: words anywhere in name or address are found by looking at each.
            all = all.and(DSL.lower(USER_ACCOUNT.NAME).contains(word).or(USER_ACCOUNT.EMAIL.contains(word)));
        }
        return all;
    }

    private SelectOnConditionStep<Record> users() {
        return database.select(USER_ACCOUNT.asterisk())
                .select(OFFICE.NAME.as("office_name"), BRANCHES)
                .from(USER_ACCOUNT)
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                .and(OFFICE.ID.eq(USER_ACCOUNT.OFFICE_ID));
    }

    private static UserView view(Record row) {
        return new UserView(
                row.get(USER_ACCOUNT.ID),
                row.get(USER_ACCOUNT.VERSION),
                row.get(USER_ACCOUNT.EMAIL),
                row.get(USER_ACCOUNT.NAME),
                row.get(USER_ACCOUNT.OFFICE_ID),
                row.get("office_name", String.class),
                ActingUserQuery.packages(row.get(USER_ACCOUNT.PACKAGES)),
                UserClass.valueOf(row.get(USER_ACCOUNT.USER_CLASS)),
                EnterpriseView.valueOf(row.get(USER_ACCOUNT.ENTERPRISE_VIEW)),
                Set.of(row.get(BRANCHES)),
                row.get(USER_ACCOUNT.LOCALE),
                row.get(USER_ACCOUNT.ZONE),
                row.get(USER_ACCOUNT.ACTIVE),
                row.get(USER_ACCOUNT.PASSWORD_HASH) == null,
                instant(row.get(USER_ACCOUNT.LAST_SIGN_IN_AT)),
                row.get(USER_ACCOUNT.CREATED_AT).toInstant());
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
