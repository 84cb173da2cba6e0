package io.baton.imports;

import static io.baton.tables.Tables.IMPORT_MAPPING;

import io.baton.platform.Actor;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL of what columns were last said to be. */
@Repository
class ImportMappingTable {

    private final DSLContext database;
    private final JsonMapper json;

    ImportMappingTable(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What was last said of columns with these names, by office. */
    Map<UUID, ImportMapping> find(UUID organisationId, List<String> header) {
        Map<UUID, ImportMapping> kept = new HashMap<>();
        database.selectFrom(IMPORT_MAPPING)
                .where(IMPORT_MAPPING.ORGANISATION_ID.eq(organisationId))
                .and(IMPORT_MAPPING.HEADER_DIGEST.eq(digest(header)))
                .forEach(row -> kept.put(
                        row.getOfficeId(), json.readValue(row.getMapping().data(), ImportMapping.class)));
        return kept;
    }

    void keep(Actor actor, UUID officeId, List<String> header, ImportMapping mapping) {
        JSONB written = JSONB.valueOf(json.writeValueAsString(mapping));
        database.insertInto(IMPORT_MAPPING)
                .set(IMPORT_MAPPING.ORGANISATION_ID, actor.organisationId())
                .set(IMPORT_MAPPING.OFFICE_ID, officeId)
                .set(IMPORT_MAPPING.HEADER_DIGEST, digest(header))
                .set(IMPORT_MAPPING.MAPPING, written)
                .set(IMPORT_MAPPING.KEPT_BY, actor.person())
                .onConflict(IMPORT_MAPPING.ORGANISATION_ID, IMPORT_MAPPING.OFFICE_ID, IMPORT_MAPPING.HEADER_DIGEST)
                .doUpdate()
                .set(IMPORT_MAPPING.MAPPING, written)
                .set(IMPORT_MAPPING.KEPT_BY, actor.person())
                .set(IMPORT_MAPPING.KEPT_AT, DSL.field("baton_now()", OffsetDateTime.class))
                .execute();
    }

    private static byte[] digest(List<String> header) {
        return Digests.of(String.join("\n", header));
    }
}
