package io.baton.catalogue;

import static io.baton.tables.Tables.CHOICE_VALUE;
import static io.baton.tables.Tables.LEAD_GROUP;
import static io.baton.tables.Tables.LEAD_STATUS;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.tables.tables.records.LeadStatusRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of groups, statuses and choice lists. They are few: lists are read whole. */
@Repository
class CatalogueTable {

    private static final String TOBACCO_USE = "TOBACCO_USE";

    private final DSLContext database;

    CatalogueTable(DSLContext database) {
        this.database = database;
    }

    /** The language of the organisation's first user; English where there is none. */
    Locale firstLanguage(UUID organisationId) {
        return database.select(USER_ACCOUNT.LOCALE)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .orderBy(USER_ACCOUNT.CREATED_AT, USER_ACCOUNT.ID)
                .limit(1)
                .fetchOptional(USER_ACCOUNT.LOCALE)
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    List<LeadGroupView> listGroups(UUID organisationId) {
        return database.selectFrom(LEAD_GROUP)
                .where(LEAD_GROUP.ORGANISATION_ID.eq(organisationId))
                .orderBy(LEAD_GROUP.POSITION, LEAD_GROUP.ID)
                .fetch(row -> new LeadGroupView(
                        row.getId(),
                        row.getName(),
                        row.getPosition(),
                        row.getActive(),
                        row.getGeneral(),
                        new DuplicateRule(
                                DuplicateScope.valueOf(row.getDuplicateScope()),
                                row.getDuplicateHours(),
                                DuplicateAction.valueOf(row.getDuplicateAction())),
                        row.getVersion()));
    }

    /** Makes changes of one organisation's catalogue wait for each other until the transaction ends. */
    void lock(UUID organisationId) {
        database.select(LEAD_GROUP.ID)
                .from(LEAD_GROUP)
                .where(LEAD_GROUP.ORGANISATION_ID.eq(organisationId))
                .orderBy(LEAD_GROUP.ID)
                .forUpdate()
                .fetch();
    }

    void insertGroup(UUID organisationId, LeadGroupView group) {
        database.insertInto(LEAD_GROUP)
                .set(LEAD_GROUP.ORGANISATION_ID, organisationId)
                .set(LEAD_GROUP.ID, group.id())
                .set(LEAD_GROUP.NAME, group.name())
                .set(LEAD_GROUP.POSITION, group.position())
                .set(LEAD_GROUP.GENERAL, group.general())
                .set(LEAD_GROUP.DUPLICATE_SCOPE, group.duplicates().scope().name())
                .set(LEAD_GROUP.DUPLICATE_HOURS, group.duplicates().hours())
                .set(LEAD_GROUP.DUPLICATE_ACTION, group.duplicates().action().name())
                .execute();
    }

    void updateGroup(UUID organisationId, LeadGroupView group) {
        database.update(LEAD_GROUP)
                .set(LEAD_GROUP.NAME, group.name())
                .set(LEAD_GROUP.ACTIVE, group.active())
                .set(LEAD_GROUP.DUPLICATE_SCOPE, group.duplicates().scope().name())
                .set(LEAD_GROUP.DUPLICATE_HOURS, group.duplicates().hours())
                .set(LEAD_GROUP.DUPLICATE_ACTION, group.duplicates().action().name())
                .set(LEAD_GROUP.VERSION, group.version())
                .where(LEAD_GROUP.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_GROUP.ID.eq(group.id()))
                .execute();
    }

    /** Numbers the groups from 1 in this order. A place is nobody's edit, so versions stay. */
    void numberGroups(UUID organisationId, List<UUID> order) {
        database.execute(
                "update lead_group g set position = o.position::integer"
                        + " from unnest({0}) with ordinality as o (id, position)"
                        + " where g.organisation_id = {1} and g.id = o.id and g.position <> o.position",
                DSL.val(order.toArray(UUID[]::new)), DSL.val(organisationId));
    }

    void raiseGroupVersion(UUID organisationId, UUID groupId) {
        database.update(LEAD_GROUP)
                .set(LEAD_GROUP.VERSION, LEAD_GROUP.VERSION.plus(1))
                .where(LEAD_GROUP.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_GROUP.ID.eq(groupId))
                .execute();
    }

    List<StatusView> listStatuses(UUID organisationId, UUID groupId) {
        return database.selectFrom(LEAD_STATUS)
                .where(LEAD_STATUS.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_STATUS.GROUP_ID.eq(groupId))
                .orderBy(LEAD_STATUS.ACTIVE.desc(), LEAD_STATUS.POSITION, LEAD_STATUS.ID)
                .fetch(row -> new StatusView(
                        row.getId(),
                        row.getName(),
                        ConversionPoint.valueOf(row.getConversionPoint()),
                        row.getPosition(),
                        row.getActive()));
    }

    /** By group, the first active status that stands for this point. */
    Map<UUID, UUID> firstStatuses(UUID organisationId, ConversionPoint point) {
        return database.select(LEAD_STATUS.GROUP_ID, LEAD_STATUS.ID)
                .distinctOn(LEAD_STATUS.GROUP_ID)
                .from(LEAD_STATUS)
                .where(LEAD_STATUS.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_STATUS.ACTIVE)
                .and(LEAD_STATUS.CONVERSION_POINT.eq(point.name()))
                .orderBy(LEAD_STATUS.GROUP_ID, LEAD_STATUS.POSITION, LEAD_STATUS.ID)
                .fetchMap(LEAD_STATUS.GROUP_ID, LEAD_STATUS.ID);
    }

    void insertStatuses(UUID organisationId, UUID groupId, List<StatusView> statuses) {
        if (statuses.isEmpty()) {
            return;
        }
        List<LeadStatusRecord> rows = statuses.stream()
                .map(status -> statusRow(organisationId, groupId, status))
                .toList();
        database.insertInto(LEAD_STATUS).set(rows).execute();
    }

    /** Writes statuses as given. Names may be swapped: each is set aside first, so that no two meet on the way. */
    void updateStatuses(UUID organisationId, UUID groupId, List<StatusView> statuses) {
        database.update(LEAD_STATUS)
                .set(LEAD_STATUS.NAME, LEAD_STATUS.ID.cast(String.class))
                .where(LEAD_STATUS.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_STATUS.GROUP_ID.eq(groupId))
                .execute();
        database.batched(batch -> statuses.forEach(status -> batch.dsl()
                .update(LEAD_STATUS)
                .set(LEAD_STATUS.NAME, status.name())
                .set(LEAD_STATUS.CONVERSION_POINT, status.conversionPoint().name())
                .set(LEAD_STATUS.POSITION, status.position())
                .set(LEAD_STATUS.ACTIVE, status.active())
                .set(LEAD_STATUS.VERSION, LEAD_STATUS.VERSION.plus(1))
                .where(LEAD_STATUS.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_STATUS.ID.eq(status.id()))
                .execute()));
    }

    private static LeadStatusRecord statusRow(UUID organisationId, UUID groupId, StatusView status) {
        LeadStatusRecord row = new LeadStatusRecord();
        row.setOrganisationId(organisationId);
        row.setId(status.id());
        row.setGroupId(groupId);
        row.setName(status.name());
        row.setConversionPoint(status.conversionPoint().name());
        row.setPosition(status.position());
        row.setActive(status.active());
        return row;
    }

    List<String> listTobaccoChoices(UUID organisationId) {
        return database.select(CHOICE_VALUE.VALUE)
                .from(CHOICE_VALUE)
                .where(CHOICE_VALUE.ORGANISATION_ID.eq(organisationId))
                .and(CHOICE_VALUE.LIST.eq(TOBACCO_USE))
                .orderBy(CHOICE_VALUE.POSITION)
                .fetch(CHOICE_VALUE.VALUE);
    }

    void replaceTobaccoChoices(UUID organisationId, List<String> values) {
        database.deleteFrom(CHOICE_VALUE)
                .where(CHOICE_VALUE.ORGANISATION_ID.eq(organisationId))
                .and(CHOICE_VALUE.LIST.eq(TOBACCO_USE))
                .execute();
        database.insertInto(
                        CHOICE_VALUE,
                        CHOICE_VALUE.ORGANISATION_ID,
                        CHOICE_VALUE.LIST,
                        CHOICE_VALUE.VALUE,
                        CHOICE_VALUE.POSITION)
                .valuesOfRows(IntStream.range(0, values.size())
                        .mapToObj(i -> DSL.row(organisationId, TOBACCO_USE, values.get(i), i + 1))
                        .toList())
                .execute();
    }
}
