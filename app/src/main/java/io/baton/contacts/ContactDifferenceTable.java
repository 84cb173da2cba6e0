package io.baton.contacts;

import static io.baton.tables.Tables.CONTACT_DIFFERENCE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.platform.Ids;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL of what leads say otherwise than their contacts. */
@Repository
class ContactDifferenceTable {

    // What was said once, and taken over or dismissed then, does not come up again.
    private static final String INSERT = """
            insert into contact_difference
                (organisation_id, id, contact_id, lead_id, field, custom_field_id, said, value, found_by)
            select {0}, given.id, given.contact_id, given.lead_id, given.field, given.custom_field_id, given.said,
                given.value, {8}
            from unnest({1}::uuid[], {2}::uuid[], {3}::uuid[], {4}::text[], {5}::uuid[], {6}::text[], {7}::jsonb[])
                as given (id, contact_id, lead_id, field, custom_field_id, said, value)
            on conflict do nothing
            """;

    /** A difference that was found. */
    record New(UUID contactId, UUID leadId, Said said) {}

    private final DSLContext database;
    private final JsonMapper json;

    ContactDifferenceTable(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(UUID organisationId, @Nullable UUID foundBy, List<New> found) {
        if (found.isEmpty()) {
            return;
        }
        database.query(
                        INSERT,
                        DSL.val(organisationId),
                        DSL.val(column(found, each -> Ids.next(), UUID[]::new)),
                        DSL.val(column(found, New::contactId, UUID[]::new)),
                        DSL.val(column(found, New::leadId, UUID[]::new)),
                        DSL.val(column(found, each -> each.said().field().name(), String[]::new)),
                        DSL.val(column(found, each -> each.said().customFieldId(), UUID[]::new)),
                        DSL.val(column(found, each -> each.said().shown(), String[]::new)),
                        DSL.val(column(found, each -> json.writeValueAsString(each.said()), String[]::new)),
                        DSL.val(foundBy, UUID.class))
                .execute();
    }

    /** Those of a contact that wait, the oldest first. */
    List<ContactDifference> listOpen(UUID organisationId, UUID contactId) {
        return database.select(CONTACT_DIFFERENCE.asterisk(), USER_ACCOUNT.NAME)
                .from(CONTACT_DIFFERENCE)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(CONTACT_DIFFERENCE.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(CONTACT_DIFFERENCE.FOUND_BY))
                .where(CONTACT_DIFFERENCE.ORGANISATION_ID.eq(organisationId))
                .and(CONTACT_DIFFERENCE.CONTACT_ID.eq(contactId))
                .and(CONTACT_DIFFERENCE.DECIDED_AT.isNull())
                .orderBy(CONTACT_DIFFERENCE.FOUND_AT, CONTACT_DIFFERENCE.ID)
                .fetch(row -> new ContactDifference(
                        row.get(CONTACT_DIFFERENCE.ID),
                        ContactField.valueOf(row.get(CONTACT_DIFFERENCE.FIELD)),
                        row.get(CONTACT_DIFFERENCE.CUSTOM_FIELD_ID),
                        row.get(CONTACT_DIFFERENCE.SAID),
                        row.get(CONTACT_DIFFERENCE.LEAD_ID),
                        row.get(CONTACT_DIFFERENCE.FOUND_AT).toInstant(),
                        row.get(USER_ACCOUNT.NAME)));
    }

    /** What waits under this id at this contact; empty where it is not there or was decided. */
    Optional<Said> findOpen(UUID organisationId, UUID contactId, UUID differenceId) {
        return database.select(CONTACT_DIFFERENCE.VALUE)
                .from(CONTACT_DIFFERENCE)
                .where(open(organisationId, contactId, differenceId))
                .fetchOptional(CONTACT_DIFFERENCE.VALUE)
                .map(JSONB::data)
                .map(text -> json.readValue(text, Said.class));
    }

    /** Whether there is such a difference at this contact, decided or not. */
    boolean exists(UUID organisationId, UUID contactId, UUID differenceId) {
        return database.fetchExists(database.selectOne()
                .from(CONTACT_DIFFERENCE)
                .where(CONTACT_DIFFERENCE.ORGANISATION_ID.eq(organisationId))
                .and(CONTACT_DIFFERENCE.CONTACT_ID.eq(contactId))
                .and(CONTACT_DIFFERENCE.ID.eq(differenceId)));
    }

    void decide(UUID organisationId, UUID contactId, UUID differenceId, UUID decidedBy, boolean taken) {
        database.update(CONTACT_DIFFERENCE)
                .set(CONTACT_DIFFERENCE.TAKEN, taken)
                .set(CONTACT_DIFFERENCE.DECIDED_BY, decidedBy)
                .set(CONTACT_DIFFERENCE.DECIDED_AT, DSL.field("baton_now()", OffsetDateTime.class))
                .where(open(organisationId, contactId, differenceId))
                .execute();
    }

    private static Condition open(UUID organisationId, UUID contactId, UUID differenceId) {
        return CONTACT_DIFFERENCE
                .ORGANISATION_ID
                .eq(organisationId)
                .and(CONTACT_DIFFERENCE.CONTACT_ID.eq(contactId))
                .and(CONTACT_DIFFERENCE.ID.eq(differenceId))
                .and(CONTACT_DIFFERENCE.DECIDED_AT.isNull());
    }

    private static <T> T[] column(List<New> found, Function<New, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return found.stream().map(value).toArray(array);
    }
}
