package io.baton.access;

import static io.baton.tables.Tables.SIGN_IN_ADDRESS;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** SQL of the lookup that says whose an e-mail address is before the organisation is known. */
@Repository
class SignInAddressTable {

    /** Whose an address is. */
    record Owner(UUID organisationId, UUID userId) {}

    private final DSLContext database;

    SignInAddressTable(DSLContext database) {
        this.database = database;
    }

    Optional<Owner> find(String email) {
        return database.select(SIGN_IN_ADDRESS.ORGANISATION_ID, SIGN_IN_ADDRESS.USER_ID)
                .from(SIGN_IN_ADDRESS)
                .where(SIGN_IN_ADDRESS.EMAIL.eq(email))
                .fetchOptional(row -> new Owner(row.value1(), row.value2()));
    }

    /** Takes the address for a user; false when anybody in the installation has it. */
    boolean take(String email, UUID organisationId, UUID userId) {
        return database.insertInto(SIGN_IN_ADDRESS)
                        .set(SIGN_IN_ADDRESS.EMAIL, email)
                        .set(SIGN_IN_ADDRESS.ORGANISATION_ID, organisationId)
                        .set(SIGN_IN_ADDRESS.USER_ID, userId)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void release(String email, UUID organisationId, UUID userId) {
        database.deleteFrom(SIGN_IN_ADDRESS)
                .where(SIGN_IN_ADDRESS.EMAIL.eq(email))
                .and(SIGN_IN_ADDRESS.ORGANISATION_ID.eq(organisationId))
                .and(SIGN_IN_ADDRESS.USER_ID.eq(userId))
                .execute();
    }
}
