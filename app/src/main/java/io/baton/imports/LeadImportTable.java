package io.baton.imports;

import static io.baton.tables.Tables.LEAD_IMPORT;
import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.platform.Actor;
import io.baton.sheets.SheetFormat;
import io.baton.sheets.SheetRow;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of imports. */
@Repository
class LeadImportTable {

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);
    private static final TypeReference<List<SheetRow>> ROWS = new TypeReference<>() {};

    /** An import the job works for. */
    record Due(Actor actor, UUID importId, ImportState state) {}

    private final DSLContext database;
    private final JsonMapper json;

    LeadImportTable(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(
            Actor actor,
            UUID id,
            UUID fileId,
            String fileName,
            ImportSettings settings,
            SheetContent content,
            boolean beginsItself) {
        database.insertInto(LEAD_IMPORT)
                .set(LEAD_IMPORT.ORGANISATION_ID, actor.organisationId())
                .set(LEAD_IMPORT.ID, id)
                .set(LEAD_IMPORT.FILE_ID, fileId)
                .set(LEAD_IMPORT.FILE_NAME, fileName)
                .set(LEAD_IMPORT.OFFICE_ID, settings.officeId())
                .set(LEAD_IMPORT.CREATED_BY, actor.person())
                .set(LEAD_IMPORT.RIGHTS_LIMIT, limit(actor.rightsLimit()))
                .set(LEAD_IMPORT.STATE, ImportState.CHECKING.name())
                .set(LEAD_IMPORT.BEGINS_ITSELF, beginsItself)
                .set(LEAD_IMPORT.KIND, settings.format().kind().name())
                .set(LEAD_IMPORT.CHARSET, settings.format().charset())
                .set(LEAD_IMPORT.DELIMITER, String.valueOf(settings.format().delimiter()))
                .set(LEAD_IMPORT.HEADER, content.header().toArray(String[]::new))
                .set(LEAD_IMPORT.MAPPING, written(settings.mapping()))
                .set(LEAD_IMPORT.DUPLICATES, settings.duplicates().name())
                .set(LEAD_IMPORT.SETTINGS_DIGEST, Digests.of(json.writeValueAsString(settings)))
                .set(LEAD_IMPORT.SAMPLES, written(content.samples()))
                .execute();
    }

    void change(UUID organisationId, UUID id, ImportSettings settings, SheetContent content) {
        database.update(LEAD_IMPORT)
                .set(LEAD_IMPORT.OFFICE_ID, settings.officeId())
                .set(LEAD_IMPORT.CHARSET, settings.format().charset())
                .set(LEAD_IMPORT.DELIMITER, String.valueOf(settings.format().delimiter()))
                .set(LEAD_IMPORT.HEADER, content.header().toArray(String[]::new))
                .set(LEAD_IMPORT.MAPPING, written(settings.mapping()))
                .set(LEAD_IMPORT.DUPLICATES, settings.duplicates().name())
                .set(LEAD_IMPORT.SETTINGS_DIGEST, Digests.of(json.writeValueAsString(settings)))
                .set(LEAD_IMPORT.SAMPLES, written(content.samples()))
                .setNull(LEAD_IMPORT.CHECKED)
                .setNull(LEAD_IMPORT.ROW_COUNT)
                .setNull(LEAD_IMPORT.LEASE_UNTIL)
                .where(key(organisationId, id))
                .execute();
    }

    Optional<ImportView> find(UUID organisationId, UUID id) {
        return imports(key(organisationId, id)).fetchOptional(this::view);
    }

    /** Locks the import, and only that, until the transaction ends. */
    Optional<ImportView> lock(UUID organisationId, UUID id) {
        return imports(key(organisationId, id)).forNoKeyUpdate().of(LEAD_IMPORT).fetchOptional(this::view);
    }

    /** The newest imports into these offices. */
    List<ImportView> list(UUID organisationId, Collection<UUID> officeIds, int most) {
        return imports(LEAD_IMPORT
                        .ORGANISATION_ID
                        .eq(organisationId)
                        .and(LEAD_IMPORT.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new))))
                        .and(LEAD_IMPORT.STATE.ne(ImportState.DISCARDED.name())))
                .orderBy(LEAD_IMPORT.CREATED_AT.desc(), LEAD_IMPORT.ID.desc())
                .limit(most)
                .fetch(this::view);
    }

    /** The newest import of the file by the same settings that has taken rows or will. */
    Optional<UUID> findSame(UUID organisationId, UUID fileId, ImportSettings settings) {
        return database.select(LEAD_IMPORT.ID)
                .from(LEAD_IMPORT)
                .where(LEAD_IMPORT.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_IMPORT.FILE_ID.eq(fileId))
                .and(LEAD_IMPORT.SETTINGS_DIGEST.eq(Digests.of(json.writeValueAsString(settings))))
                .and(LEAD_IMPORT.STATE.in("CHECKING", "READY", "RUNNING", "DONE"))
                .orderBy(LEAD_IMPORT.CREATED_AT.desc())
                .limit(1)
                .fetchOptional(LEAD_IMPORT.ID);
    }

    String settingsDigest(ImportView view) {
        return java.util.HexFormat.of()
                .formatHex(Digests.of(json.writeValueAsString(
                        new ImportSettings(view.officeId(), view.format(), view.mapping(), view.duplicates()))));
    }

    void move(UUID organisationId, UUID id, ImportState state) {
        database.update(LEAD_IMPORT)
                .set(LEAD_IMPORT.STATE, state.name())
                .set(LEAD_IMPORT.STATE_SINCE, NOW)
                .setNull(LEAD_IMPORT.LEASE_UNTIL)
                .where(key(organisationId, id))
                .execute();
    }

    void keepCheck(UUID organisationId, UUID id, ImportCheck check) {
        database.update(LEAD_IMPORT)
                .set(LEAD_IMPORT.ROW_COUNT, check.rows())
                .set(LEAD_IMPORT.CHECKED, written(check))
                .where(key(organisationId, id))
                .execute();
    }

    void keepProblem(UUID organisationId, UUID id, String problem, @Nullable Integer row) {
        database.update(LEAD_IMPORT)
                .set(LEAD_IMPORT.PROBLEM, problem)
                .set(LEAD_IMPORT.PROBLEM_ROW, row)
                .where(key(organisationId, id))
                .execute();
    }

    /** Adds what came of some rows, and keeps the lease for whoever works on. */
    void addWork(UUID organisationId, UUID id, int lastRow, ImportCounts more, Duration lease) {
        database.update(LEAD_IMPORT)
                .set(LEAD_IMPORT.LAST_ROW, lastRow)
                .set(LEAD_IMPORT.TAKEN, LEAD_IMPORT.TAKEN.plus(more.taken()))
                .set(LEAD_IMPORT.WARNED, LEAD_IMPORT.WARNED.plus(more.warned()))
                .set(LEAD_IMPORT.ASSIGNED, LEAD_IMPORT.ASSIGNED.plus(more.assigned()))
                .set(LEAD_IMPORT.REJECTED, LEAD_IMPORT.REJECTED.plus(more.rejected()))
                .set(LEAD_IMPORT.DUPLICATE, LEAD_IMPORT.DUPLICATE.plus(more.duplicate()))
                .set(LEAD_IMPORT.REPEATED, LEAD_IMPORT.REPEATED.plus(more.repeated()))
                .set(LEAD_IMPORT.REMOVED, LEAD_IMPORT.REMOVED.plus(more.removed()))
                .set(LEAD_IMPORT.KEPT, LEAD_IMPORT.KEPT.plus(more.kept()))
                .set(LEAD_IMPORT.LEASE_UNTIL, until(lease))
                .where(key(organisationId, id))
                .execute();
    }

    /** Takes the import that waits longest, across organisations. After a crash it is due again when the lease ends. */
    Optional<Due> claim(Duration lease) {
        return database.fetchOptional("""
                        with due as materialized (
                            select organisation_id, id from lead_import
                            where state in ('CHECKING', 'RUNNING', 'UNDOING')
                                and (lease_until is null or lease_until <= (select baton_now()))
                            order by state_since limit 1 for update skip locked)
                        update lead_import as work
                        set lease_until = baton_now() + {0} * interval '1 second'
                        from due
                        where work.organisation_id = due.organisation_id and work.id = due.id
                        returning work.organisation_id, work.id, work.created_by, work.rights_limit, work.state
                        """, DSL.val(lease.toSeconds())).map(row -> {
            String[] limit = row.get("rights_limit", String[].class);
            return new Due(
                    new Actor(
                            row.get("organisation_id", UUID.class),
                            row.get("created_by", UUID.class),
                            io.baton.platform.Channel.IMPORT,
                            null,
                            limit == null ? null : Set.of(limit)),
                    row.get("id", UUID.class),
                    ImportState.valueOf(row.get("state", String.class)));
        });
    }

    /** Keeps the import for whoever works for it. */
    void renew(Due due, Duration lease) {
        database.update(LEAD_IMPORT)
                .set(LEAD_IMPORT.LEASE_UNTIL, until(lease))
                .where(key(due.actor().organisationId(), due.importId()))
                .execute();
    }

    private static Field<OffsetDateTime> until(Duration lease) {
        return DSL.field("baton_now() + {0} * interval '1 second'", OffsetDateTime.class, DSL.val(lease.toSeconds()));
    }

    private static String @Nullable [] limit(@Nullable Set<String> rights) {
        return rights == null ? null : rights.stream().sorted().toArray(String[]::new);
    }

    private JSONB written(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private static Condition key(UUID organisationId, UUID id) {
        return LEAD_IMPORT.ORGANISATION_ID.eq(organisationId).and(LEAD_IMPORT.ID.eq(id));
    }

    private SelectConditionStep<Record> imports(Condition which) {
        return database.select(LEAD_IMPORT.asterisk())
                .select(OFFICE.NAME.as("office_name"), USER_ACCOUNT.NAME.as("creator_name"))
                .from(LEAD_IMPORT)
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(LEAD_IMPORT.ORGANISATION_ID))
                .and(OFFICE.ID.eq(LEAD_IMPORT.OFFICE_ID))
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(LEAD_IMPORT.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(LEAD_IMPORT.CREATED_BY))
                .where(which);
    }

    private ImportView view(Record row) {
        JSONB checked = row.get(LEAD_IMPORT.CHECKED);
        String[] limit = row.get(LEAD_IMPORT.RIGHTS_LIMIT);
        return new ImportView(
                row.get(LEAD_IMPORT.ID),
                row.get(LEAD_IMPORT.FILE_ID),
                row.get(LEAD_IMPORT.FILE_NAME),
                row.get(LEAD_IMPORT.OFFICE_ID),
                row.get("office_name", String.class),
                row.get(LEAD_IMPORT.CREATED_BY),
                row.get("creator_name", String.class),
                limit == null ? null : List.of(limit),
                row.get(LEAD_IMPORT.CREATED_AT).toInstant(),
                ImportState.valueOf(row.get(LEAD_IMPORT.STATE)),
                row.get(LEAD_IMPORT.BEGINS_ITSELF),
                new SheetFormat(
                        SheetFormat.Kind.valueOf(row.get(LEAD_IMPORT.KIND)),
                        row.get(LEAD_IMPORT.CHARSET),
                        row.get(LEAD_IMPORT.DELIMITER).charAt(0)),
                Arrays.asList(row.get(LEAD_IMPORT.HEADER)),
                json.readValue(row.get(LEAD_IMPORT.MAPPING).data(), ImportMapping.class),
                WayWithDuplicates.valueOf(row.get(LEAD_IMPORT.DUPLICATES)),
                Objects.requireNonNull(
                        json.readValue(row.get(LEAD_IMPORT.SAMPLES).data(), ROWS)),
                row.get(LEAD_IMPORT.ROW_COUNT),
                row.get(LEAD_IMPORT.LAST_ROW),
                counts(row),
                checked == null ? null : json.readValue(checked.data(), ImportCheck.class),
                row.get(LEAD_IMPORT.PROBLEM),
                row.get(LEAD_IMPORT.PROBLEM_ROW));
    }

    private static ImportCounts counts(Record row) {
        return new ImportCounts(
                row.get(LEAD_IMPORT.TAKEN),
                row.get(LEAD_IMPORT.WARNED),
                row.get(LEAD_IMPORT.ASSIGNED),
                row.get(LEAD_IMPORT.REJECTED),
                row.get(LEAD_IMPORT.DUPLICATE),
                row.get(LEAD_IMPORT.REPEATED),
                row.get(LEAD_IMPORT.REMOVED),
                row.get(LEAD_IMPORT.KEPT));
    }
}
