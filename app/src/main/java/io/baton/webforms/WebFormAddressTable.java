package io.baton.webforms;

import static io.baton.tables.Tables.WEB_FORM_ADDRESS;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** SQL of the lookup that says whose form an address is, before the organisation is known. */
@Repository
class WebFormAddressTable {

    /** Which form it is. */
    record Place(UUID organisationId, UUID formId) {}

    private final DSLContext database;

    WebFormAddressTable(DSLContext database) {
        this.database = database;
    }

    void insert(FormKey key, UUID organisationId, UUID formId) {
        database.insertInto(WEB_FORM_ADDRESS)
                .set(WEB_FORM_ADDRESS.DIGEST, key.digest())
                .set(WEB_FORM_ADDRESS.ORGANISATION_ID, organisationId)
                .set(WEB_FORM_ADDRESS.FORM_ID, formId)
                .execute();
    }

    Optional<Place> find(FormKey key) {
        return database.select(WEB_FORM_ADDRESS.ORGANISATION_ID, WEB_FORM_ADDRESS.FORM_ID)
                .from(WEB_FORM_ADDRESS)
                .where(WEB_FORM_ADDRESS.DIGEST.eq(key.digest()))
                .fetchOptional(row -> new Place(row.value1(), row.value2()));
    }
}
