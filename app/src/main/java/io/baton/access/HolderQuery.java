package io.baton.access;

import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads users as holders of leads. */
@Repository
class HolderQuery {

    private final DSLContext database;

    HolderQuery(DSLContext database) {
        this.database = database;
    }

    List<Holder> lock(UUID organisationId, Collection<UUID> userIds) {
        return among(organisationId, userIds)
                .orderBy(USER_ACCOUNT.ID)
                .forShare()
                .of(USER_ACCOUNT)
                .fetch(HolderQuery::holder);
    }

    List<Holder> read(UUID organisationId, Collection<UUID> userIds) {
        return among(organisationId, userIds).fetch(HolderQuery::holder);
    }

    private SelectConditionStep<? extends Record> among(UUID organisationId, Collection<UUID> userIds) {
        return holders()
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ID.eq(DSL.any(userIds.toArray(UUID[]::new))));
    }

    List<Holder> listActive(UUID organisationId, Collection<UUID> officeIds) {
        return holders()
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new))))
                .and(USER_ACCOUNT.ACTIVE)
                .orderBy(USER_ACCOUNT.NAME, USER_ACCOUNT.ID)
                .fetch(HolderQuery::holder);
    }

    Map<UUID, String> namesOf(UUID organisationId, Collection<UUID> userIds) {
        return database.select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(USER_ACCOUNT.ID.eq(DSL.any(userIds.toArray(UUID[]::new))))
                .fetchMap(USER_ACCOUNT.ID, USER_ACCOUNT.NAME);
    }

    private SelectOnConditionStep<? extends Record> holders() {
        return database.select(
                        USER_ACCOUNT.ID,
                        USER_ACCOUNT.NAME,
                        USER_ACCOUNT.OFFICE_ID,
                        USER_ACCOUNT.ACTIVE,
                        USER_ACCOUNT.PACKAGES,
                        USER_ACCOUNT.USER_CLASS,
                        USER_ACCOUNT.ZONE,
                        OFFICE.NAME,
                        OFFICE.ZONE)
                .from(USER_ACCOUNT)
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(USER_ACCOUNT.ORGANISATION_ID))
                .and(OFFICE.ID.eq(USER_ACCOUNT.OFFICE_ID));
    }

    private static Holder holder(Record row) {
        Set<UserPackage> packages = ActingUserQuery.packages(row.get(USER_ACCOUNT.PACKAGES));
        return new Holder(
                row.get(USER_ACCOUNT.ID),
                row.get(USER_ACCOUNT.NAME),
                row.get(USER_ACCOUNT.OFFICE_ID),
                row.get(OFFICE.NAME),
                row.get(USER_ACCOUNT.ACTIVE),
                UserPackage.mayHoldLeads(packages, UserClass.valueOf(row.get(USER_ACCOUNT.USER_CLASS))),
                UserPackage.rightsOf(packages).contains(Right.CONTACT_VIEW),
                ZoneId.of(Objects.requireNonNullElse(row.get(USER_ACCOUNT.ZONE), row.get(OFFICE.ZONE))));
    }
}
