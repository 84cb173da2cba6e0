package io.baton.catalogue;

import static io.baton.tables.Tables.CUSTOM_FIELD;
import static io.baton.tables.Tables.CUSTOM_FIELD_GROUP;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of custom fields and the lead groups that ask for them. They are few: they are read whole. */
@Repository
class CustomFieldTable {

    private static final Field<UUID[]> GROUPS = DSL.array(DSL.select(CUSTOM_FIELD_GROUP.GROUP_ID)
                    .from(CUSTOM_FIELD_GROUP)
                    .where(CUSTOM_FIELD_GROUP.ORGANISATION_ID.eq(CUSTOM_FIELD.ORGANISATION_ID))
                    .and(CUSTOM_FIELD_GROUP.FIELD_ID.eq(CUSTOM_FIELD.ID))
                    .orderBy(CUSTOM_FIELD_GROUP.GROUP_ID))
            .as("groups");

    private final DSLContext database;

    CustomFieldTable(DSLContext database) {
        this.database = database;
    }

    /** All of them in their order, the retired ones last. */
    List<CustomFieldView> list(UUID organisationId) {
        return fields(CUSTOM_FIELD.ORGANISATION_ID.eq(organisationId));
    }

    Optional<CustomFieldView> find(UUID organisationId, UUID fieldId) {
        return fields(CUSTOM_FIELD.ORGANISATION_ID.eq(organisationId).and(CUSTOM_FIELD.ID.eq(fieldId))).stream()
                .findFirst();
    }

    private List<CustomFieldView> fields(Condition which) {
        return database.select(CUSTOM_FIELD.asterisk(), GROUPS)
                .from(CUSTOM_FIELD)
                .where(which)
                .orderBy(CUSTOM_FIELD.ACTIVE.desc(), CUSTOM_FIELD.POSITION, CUSTOM_FIELD.ID)
                .fetch(CustomFieldTable::field);
    }

    void insert(UUID organisationId, CustomFieldView field) {
        database.insertInto(CUSTOM_FIELD)
                .set(CUSTOM_FIELD.ORGANISATION_ID, organisationId)
                .set(CUSTOM_FIELD.ID, field.id())
                .set(CUSTOM_FIELD.ALL_GROUPS, field.allGroups())
                .set(CUSTOM_FIELD.OFFICE_ID, field.officeId())
                .set(CUSTOM_FIELD.SHARED_BELOW, field.sharedBelow())
                .set(CUSTOM_FIELD.KEY, field.key())
                .set(CUSTOM_FIELD.LABEL, field.label())
                .set(CUSTOM_FIELD.KIND, field.kind().name())
                .set(CUSTOM_FIELD.CHOICES, field.choices().toArray(String[]::new))
                .set(CUSTOM_FIELD.POSITION, field.position())
                .execute();
        insertGroups(organisationId, field);
    }

    void update(UUID organisationId, CustomFieldView field) {
        database.update(CUSTOM_FIELD)
                .set(CUSTOM_FIELD.ALL_GROUPS, field.allGroups())
                .set(CUSTOM_FIELD.OFFICE_ID, field.officeId())
                .set(CUSTOM_FIELD.SHARED_BELOW, field.sharedBelow())
                .set(CUSTOM_FIELD.LABEL, field.label())
                .set(CUSTOM_FIELD.CHOICES, field.choices().toArray(String[]::new))
                .set(CUSTOM_FIELD.ACTIVE, field.active())
                .set(CUSTOM_FIELD.VERSION, field.version())
                .where(CUSTOM_FIELD.ORGANISATION_ID.eq(organisationId))
                .and(CUSTOM_FIELD.ID.eq(field.id()))
                .execute();
        database.deleteFrom(CUSTOM_FIELD_GROUP)
                .where(CUSTOM_FIELD_GROUP.ORGANISATION_ID.eq(organisationId))
                .and(CUSTOM_FIELD_GROUP.FIELD_ID.eq(field.id()))
                .execute();
        insertGroups(organisationId, field);
    }

    private void insertGroups(UUID organisationId, CustomFieldView field) {
        if (!field.groupIds().isEmpty()) {
            database.insertInto(
                            CUSTOM_FIELD_GROUP,
                            CUSTOM_FIELD_GROUP.ORGANISATION_ID,
                            CUSTOM_FIELD_GROUP.FIELD_ID,
                            CUSTOM_FIELD_GROUP.GROUP_ID)
                    .valuesOfRows(field.groupIds().stream()
                            .map(group -> DSL.row(organisationId, field.id(), group))
                            .toList())
                    .execute();
        }
    }

    /** Numbers the fields from 1 in this order. A place is nobody's edit, so versions stay. */
    void number(UUID organisationId, List<UUID> order) {
        database.execute(
                "update custom_field f set position = o.position::integer"
                        + " from unnest({0}) with ordinality as o (id, position)"
                        + " where f.organisation_id = {1} and f.id = o.id and f.position <> o.position",
                DSL.val(order.toArray(UUID[]::new)), DSL.val(organisationId));
    }

    private static CustomFieldView field(Record row) {
        return new CustomFieldView(
                row.get(CUSTOM_FIELD.ID),
                row.get(CUSTOM_FIELD.ALL_GROUPS),
                List.of(row.get(GROUPS)),
                row.get(CUSTOM_FIELD.OFFICE_ID),
                row.get(CUSTOM_FIELD.SHARED_BELOW),
                row.get(CUSTOM_FIELD.KEY),
                row.get(CUSTOM_FIELD.LABEL),
                CustomFieldKind.valueOf(row.get(CUSTOM_FIELD.KIND)),
                List.of(row.get(CUSTOM_FIELD.CHOICES)),
                row.get(CUSTOM_FIELD.POSITION),
                row.get(CUSTOM_FIELD.ACTIVE),
                row.get(CUSTOM_FIELD.VERSION));
    }
}
