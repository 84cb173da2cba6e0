package io.baton.access;

import static io.baton.tables.Tables.INSTALLATION;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of the one row that says who operates this installation. */
@Repository
class InstallationTable {

    private final DSLContext database;

    InstallationTable(DSLContext database) {
        this.database = database;
    }

    boolean exists() {
        return database.fetchExists(INSTALLATION);
    }

    /** Makes set-ups wait for each other until the transaction ends. */
    void lock() {
        database.select(DSL.field("pg_advisory_xact_lock(hashtextextended('baton installation', 0))"))
                .fetch();
    }

    void insert(UUID organisationId, UUID operatorId) {
        database.insertInto(INSTALLATION)
                .set(INSTALLATION.OPERATOR_ORGANISATION_ID, organisationId)
                .set(INSTALLATION.OPERATOR_USER_ID, operatorId)
                .execute();
    }

    boolean isOperator(UUID organisationId, UUID userId) {
        return database.fetchExists(database.selectOne()
                .from(INSTALLATION)
                .where(INSTALLATION.OPERATOR_ORGANISATION_ID.eq(organisationId))
                .and(INSTALLATION.OPERATOR_USER_ID.eq(userId)));
    }
}
