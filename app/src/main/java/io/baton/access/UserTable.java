package io.baton.access;

import static io.baton.access.AccessTokenTable.NOW;
import static io.baton.tables.Tables.USER_ACCOUNT;
import static io.baton.tables.Tables.USER_BRANCH;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL that changes users. */
@Repository
class UserTable {

    /** What a sign-in is compared with. */
    record Credentials(@Nullable String passwordHash, boolean active) {}

    private final DSLContext database;

    UserTable(DSLContext database) {
        this.database = database;
    }

    void insert(UUID organisationId, UUID userId, UserDetails user, @Nullable PasswordHash password) {
        database.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.ORGANISATION_ID, organisationId)
                .set(USER_ACCOUNT.ID, userId)
                .set(USER_ACCOUNT.OFFICE_ID, user.officeId())
                .set(USER_ACCOUNT.EMAIL, user.email())
                .set(USER_ACCOUNT.NAME, user.name())
                .set(USER_ACCOUNT.PACKAGES, names(user.packages()))
                .set(USER_ACCOUNT.USER_CLASS, user.userClass().name())
                .set(USER_ACCOUNT.ENTERPRISE_VIEW, user.enterpriseView().name())
                .set(USER_ACCOUNT.LOCALE, user.locale())
                .set(USER_ACCOUNT.ZONE, user.zone())
                .execute();
        insertBranches(organisationId, userId, user.branches());
        if (password != null) {
            setPassword(organisationId, userId, password);
        }
    }

    void update(UUID organisationId, UUID userId, UserDetails user, boolean active) {
        database.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.OFFICE_ID, user.officeId())
                .set(USER_ACCOUNT.EMAIL, user.email())
                .set(USER_ACCOUNT.NAME, user.name())
                .set(USER_ACCOUNT.PACKAGES, names(user.packages()))
                .set(USER_ACCOUNT.USER_CLASS, user.userClass().name())
                .set(USER_ACCOUNT.ENTERPRISE_VIEW, user.enterpriseView().name())
                .set(USER_ACCOUNT.LOCALE, user.locale())
                .set(USER_ACCOUNT.ZONE, user.zone())
                .set(USER_ACCOUNT.ACTIVE, active)
                .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ID.eq(userId))
                .execute();
        database.deleteFrom(USER_BRANCH)
                .where(USER_BRANCH.ORGANISATION_ID.eq(organisationId))
                .and(USER_BRANCH.USER_ID.eq(userId))
                .execute();
        insertBranches(organisationId, userId, user.branches());
    }

    void setPassword(UUID organisationId, UUID userId, PasswordHash password) {
        database.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.PASSWORD_HASH, password.encoded())
                .set(USER_ACCOUNT.PASSWORD_SET_AT, NOW)
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ID.eq(userId))
                .execute();
    }

    Optional<Credentials> findCredentials(UUID organisationId, UUID userId) {
        return database.select(USER_ACCOUNT.PASSWORD_HASH, USER_ACCOUNT.ACTIVE)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ID.eq(userId))
                .fetchOptional(row -> new Credentials(row.value1(), row.value2()));
    }

    void setSignInNews(UUID organisationId, UUID userId, boolean wanted) {
        database.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.TOLD_AT_SIGN_IN, wanted)
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ID.eq(userId))
                .execute();
    }

    /** Notes a sign-in, if the user is active and the password still the one that was proven. */
    boolean noteSignIn(UUID organisationId, UUID userId, PasswordHash proven) {
        return database.update(USER_ACCOUNT)
                        .set(USER_ACCOUNT.PREVIOUS_SIGN_IN_AT, USER_ACCOUNT.LAST_SIGN_IN_AT)
                        .set(USER_ACCOUNT.LAST_SIGN_IN_AT, NOW)
                        .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                        .and(USER_ACCOUNT.ID.eq(userId))
                        .and(USER_ACCOUNT.ACTIVE)
                        .and(USER_ACCOUNT.PASSWORD_HASH.eq(proven.encoded()))
                        .execute()
                == 1;
    }

    /**
     * Locks all active administrators who can sign in, in the order of their ids, so that no two changes can take the
     * last two at once; answers how many there are besides one.
     */
    int lockAdministratorsBesides(UUID organisationId, UUID userId) {
        return (int) database
                .select(USER_ACCOUNT.ID)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ACTIVE)
                .and(USER_ACCOUNT.PASSWORD_HASH.isNotNull())
                .and(DSL.val(UserPackage.ADMINISTRATION.name()).eq(DSL.any(USER_ACCOUNT.PACKAGES)))
                .orderBy(USER_ACCOUNT.ID)
                .forNoKeyUpdate()
                .fetch(USER_ACCOUNT.ID)
                .stream()
                .filter(id -> !id.equals(userId))
                .count();
    }

    private void insertBranches(UUID organisationId, UUID userId, Collection<UUID> branches) {
        if (branches.isEmpty()) {
            return;
        }
        var insert = database.insertInto(
                USER_BRANCH, USER_BRANCH.ORGANISATION_ID, USER_BRANCH.USER_ID, USER_BRANCH.OFFICE_ID);
        for (UUID branch : branches) {
            insert = insert.values(organisationId, userId, branch);
        }
        insert.execute();
    }

    private static String[] names(Collection<UserPackage> packages) {
        return packages.stream().sorted().map(UserPackage::name).toArray(String[]::new);
    }
}
