package io.baton.contacts;

import static io.baton.tables.Tables.OPPORTUNITY_STAGE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of the stages of opportunities. */
@Repository
class StageTable {

    private static final String WRITE = """
            insert into opportunity_stage (organisation_id, id, name, kind, position, active, version)
            select {0}, given.id, given.name, given.kind, given.position, given.active, {6}
            from unnest({1}::uuid[], {2}::text[], {3}::text[], {4}::integer[], {5}::boolean[])
                as given (id, name, kind, position, active)
            on conflict (organisation_id, id) do update set name = excluded.name, kind = excluded.kind,
                position = excluded.position, active = excluded.active, version = excluded.version
            """;

    private final DSLContext database;

    StageTable(DSLContext database) {
        this.database = database;
    }

    StageList list(UUID organisationId) {
        return read(organisationId, false);
    }

    /** The list, held until the transaction ends. */
    StageList lock(UUID organisationId) {
        return read(organisationId, true);
    }

    private StageList read(UUID organisationId, boolean held) {
        var rows = database.selectFrom(OPPORTUNITY_STAGE)
                .where(OPPORTUNITY_STAGE.ORGANISATION_ID.eq(organisationId))
                .orderBy(OPPORTUNITY_STAGE.POSITION, OPPORTUNITY_STAGE.ID);
        AtomicInteger version = new AtomicInteger();
        List<OpportunityStage> stages = (held ? rows.forUpdate() : rows).fetch(row -> {
            version.set(row.getVersion());
            return new OpportunityStage(
                    row.getId(), row.getName(), StageKind.valueOf(row.getKind()), row.getPosition(), row.getActive());
        });
        return new StageList(stages, version.get());
    }

    /** Writes all stages of a list. */
    void write(UUID organisationId, List<OpportunityStage> stages, int version) {
        database.query(
                        WRITE,
                        DSL.val(organisationId),
                        DSL.val(stages.stream().map(OpportunityStage::id).toArray(UUID[]::new)),
                        DSL.val(stages.stream().map(OpportunityStage::name).toArray(String[]::new)),
                        DSL.val(stages.stream()
                                .map(stage -> stage.kind().name())
                                .toArray(String[]::new)),
                        DSL.val(stages.stream().map(OpportunityStage::position).toArray(Integer[]::new)),
                        DSL.val(stages.stream().map(OpportunityStage::active).toArray(Boolean[]::new)),
                        DSL.val(version))
                .execute();
    }

    /** The language of the organisation's first user. */
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
}
