package io.baton.notifications;

import static io.baton.tables.Tables.OUTSIDE_ALERT;
import static io.baton.tables.Tables.USER_ACCOUNT;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of who wants to be told outside Baton. */
@Repository
class OutsideAlertTable {

    /** Somebody who wants mail and has confirmed the address. */
    record Wanting(UUID userId, String address, Locale locale) {}

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private final DSLContext database;

    OutsideAlertTable(DSLContext database) {
        this.database = database;
    }

    Optional<OutsideAlertView> find(UUID organisationId, UUID userId) {
        return database.selectFrom(OUTSIDE_ALERT)
                .where(OUTSIDE_ALERT.ORGANISATION_ID.eq(organisationId))
                .and(OUTSIDE_ALERT.USER_ID.eq(userId))
                .fetchOptional(
                        row -> new OutsideAlertView(row.getByMail(), row.getAddress(), row.getConfirmedAt() != null));
    }

    /** Those of these users who are active, want mail and have confirmed where to. */
    List<Wanting> listWanting(UUID organisationId, Collection<UUID> userIds) {
        return database.select(OUTSIDE_ALERT.USER_ID, OUTSIDE_ALERT.ADDRESS, USER_ACCOUNT.LOCALE)
                .from(OUTSIDE_ALERT)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(OUTSIDE_ALERT.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(OUTSIDE_ALERT.USER_ID))
                .where(OUTSIDE_ALERT.ORGANISATION_ID.eq(organisationId))
                .and(OUTSIDE_ALERT.USER_ID.eq(DSL.any(userIds.toArray(UUID[]::new))))
                .and(OUTSIDE_ALERT.BY_MAIL)
                .and(OUTSIDE_ALERT.CONFIRMED_AT.isNotNull())
                .and(USER_ACCOUNT.ACTIVE)
                .fetch(row -> new Wanting(row.value1(), row.value2(), Locale.forLanguageTag(row.value3())));
    }

    /** Another address is not confirmed; the same one stays as it is. */
    void write(UUID organisationId, UUID userId, boolean byMail, String address) {
        database.insertInto(OUTSIDE_ALERT)
                .set(OUTSIDE_ALERT.ORGANISATION_ID, organisationId)
                .set(OUTSIDE_ALERT.USER_ID, userId)
                .set(OUTSIDE_ALERT.BY_MAIL, byMail)
                .set(OUTSIDE_ALERT.ADDRESS, address)
                .onConflict(OUTSIDE_ALERT.ORGANISATION_ID, OUTSIDE_ALERT.USER_ID)
                .doUpdate()
                .set(OUTSIDE_ALERT.BY_MAIL, byMail)
                .set(
                        OUTSIDE_ALERT.CONFIRMED_AT,
                        DSL.when(OUTSIDE_ALERT.ADDRESS.eq(address), OUTSIDE_ALERT.CONFIRMED_AT))
                .set(OUTSIDE_ALERT.ADDRESS, address)
                .execute();
    }

    /** Answers whether it is still the user's address; confirmed before, it stays so. */
    boolean confirm(UUID organisationId, UUID userId, String address) {
        return database.update(OUTSIDE_ALERT)
                        .set(OUTSIDE_ALERT.CONFIRMED_AT, DSL.coalesce(OUTSIDE_ALERT.CONFIRMED_AT, NOW))
                        .where(OUTSIDE_ALERT.ORGANISATION_ID.eq(organisationId))
                        .and(OUTSIDE_ALERT.USER_ID.eq(userId))
                        .and(OUTSIDE_ALERT.ADDRESS.eq(address))
                        .execute()
                == 1;
    }
}
