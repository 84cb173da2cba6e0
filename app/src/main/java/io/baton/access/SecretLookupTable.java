package io.baton.access;

import static io.baton.tables.Tables.SECRET_LOOKUP;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of the lookup that says what a secret opens before the organisation is known. */
@Repository
class SecretLookupTable {

    /** What a secret opens. */
    record Subject(UUID organisationId, UUID id) {}

    private final DSLContext database;

    SecretLookupTable(DSLContext database) {
        this.database = database;
    }

    void insert(Secret secret, UUID organisationId, UUID subjectId) {
        database.insertInto(SECRET_LOOKUP)
                .set(SECRET_LOOKUP.DIGEST, secret.digest())
                .set(SECRET_LOOKUP.ORGANISATION_ID, organisationId)
                .set(SECRET_LOOKUP.PURPOSE, secret.kind().name())
                .set(SECRET_LOOKUP.SUBJECT_ID, subjectId)
                .execute();
    }

    /** Several at once, by what each opens. */
    void insert(UUID organisationId, Map<UUID, Secret> secretOf) {
        database.insertInto(SECRET_LOOKUP)
                .columns(
                        SECRET_LOOKUP.DIGEST,
                        SECRET_LOOKUP.ORGANISATION_ID,
                        SECRET_LOOKUP.PURPOSE,
                        SECRET_LOOKUP.SUBJECT_ID)
                .valuesOfRows(secretOf.entrySet().stream()
                        .map(entry -> DSL.row(
                                entry.getValue().digest(),
                                organisationId,
                                entry.getValue().kind().name(),
                                entry.getKey()))
                        .toList())
                .execute();
    }

    Optional<Subject> find(Secret secret) {
        return database.select(SECRET_LOOKUP.ORGANISATION_ID, SECRET_LOOKUP.SUBJECT_ID)
                .from(SECRET_LOOKUP)
                .where(SECRET_LOOKUP.DIGEST.eq(secret.digest()))
                .and(SECRET_LOOKUP.PURPOSE.eq(secret.kind().name()))
                .fetchOptional(row -> new Subject(row.value1(), row.value2()));
    }

    /** Forgets secrets; answers their digests. */
    List<byte[]> delete(UUID organisationId, Collection<UUID> subjectIds) {
        return database.deleteFrom(SECRET_LOOKUP)
                .where(SECRET_LOOKUP.ORGANISATION_ID.eq(organisationId))
                .and(SECRET_LOOKUP.SUBJECT_ID.in(subjectIds))
                .returning(SECRET_LOOKUP.DIGEST)
                .fetch(SECRET_LOOKUP.DIGEST);
    }

    /** Forgets secrets of any organisations. */
    void delete(List<Subject> subjects) {
        UUID[] organisations = subjects.stream().map(Subject::organisationId).toArray(UUID[]::new);
        UUID[] ids = subjects.stream().map(Subject::id).toArray(UUID[]::new);
        database.deleteFrom(SECRET_LOOKUP)
                .where(DSL.condition(
                        "(organisation_id, subject_id) in (select * from unnest({0}::uuid[], {1}::uuid[]))",
                        DSL.val(organisations), DSL.val(ids)))
                .execute();
    }
}
