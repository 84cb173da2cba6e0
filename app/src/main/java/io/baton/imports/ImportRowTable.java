package io.baton.imports;

import static io.baton.tables.Tables.IMPORT_ROW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of what came of each row. */
@Repository
class ImportRowTable {

    private static final TypeReference<List<RowMark>> MARKS = new TypeReference<>() {};

    // The cells travel as JSON arrays, because rows of unlike width make no array of arrays.
    private static final String INSERT = """
            insert into import_row (organisation_id, import_id, file_id, row_number, outcome, lead_id, other_lead_id,
                other_row, marks, cells)
            select {0}, {1}, {2}, given.row_number, given.outcome, given.lead_id, given.other_lead_id, given.other_row,
                given.marks,
                case when given.cells is null then null
                    else array(select jsonb_array_elements_text(given.cells)) end
            from unnest({3}::integer[], {4}::text[], {5}::uuid[], {6}::uuid[], {7}::integer[], {8}::jsonb[],
                {9}::jsonb[]) as given (row_number, outcome, lead_id, other_lead_id, other_row, marks, cells)
            """;

    private final DSLContext database;
    private final JsonMapper json;

    ImportRowTable(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(UUID organisationId, UUID importId, UUID fileId, List<ImportRowView> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.query(
                        INSERT,
                        DSL.val(organisationId),
                        DSL.val(importId),
                        DSL.val(fileId),
                        DSL.val(column(rows, ImportRowView::row, Integer[]::new)),
                        DSL.val(column(rows, row -> row.outcome().name(), String[]::new)),
                        DSL.val(column(rows, ImportRowView::leadId, UUID[]::new)),
                        DSL.val(column(rows, ImportRowView::otherLeadId, UUID[]::new)),
                        DSL.val(column(rows, ImportRowView::otherRow, Integer[]::new)),
                        DSL.val(column(rows, row -> written(row.marks()), String[]::new)),
                        DSL.val(column(rows, row -> written(row.cells()), String[]::new)))
                .execute();
    }

    /**
     * Whether statements are planned for the tables as they are now, until the transaction ends: a plan that was kept
     * from when they were empty reads them whole for every key. Not for statements that write, whose foreign keys would
     * then be planned row by row.
     */
    void planAnew(boolean anew) {
        database.select(DSL.field(
                        "set_config({0}, {1}, true)",
                        String.class, DSL.val("plan_cache_mode"), DSL.val(anew ? "force_custom_plan" : "auto")))
                .fetch();
    }

    /** Which of these rows of the file are leads already. */
    Set<Integer> taken(UUID organisationId, UUID fileId, Collection<Integer> rows) {
        return new HashSet<>(database.select(IMPORT_ROW.ROW_NUMBER)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.ORGANISATION_ID.eq(organisationId))
                .and(IMPORT_ROW.FILE_ID.eq(fileId))
                .and(IMPORT_ROW.ROW_NUMBER.eq(DSL.any(rows.toArray(Integer[]::new))))
                .and(IMPORT_ROW.OUTCOME.eq(ImportRowView.Outcome.TAKEN.name()))
                .and(IMPORT_ROW.UNDONE.isDistinctFrom("REMOVED"))
                .fetch(IMPORT_ROW.ROW_NUMBER));
    }

    /** Rows that became no lead, in their order. */
    List<ImportRowView> listLeftOut(UUID organisationId, UUID importId, int afterRow, int most) {
        return list(organisationId, importId, IMPORT_ROW.OUTCOME.in("REJECTED", "DUPLICATE"), afterRow, most);
    }

    /** Rows that became leads and of which something is to be said, in their order. */
    List<ImportRowView> listWarned(UUID organisationId, UUID importId, int afterRow, int most) {
        return list(
                organisationId,
                importId,
                IMPORT_ROW.OUTCOME.eq("TAKEN").and(IMPORT_ROW.MARKS.isNotNull()),
                afterRow,
                most);
    }

    /** Rows whose leads undoing left, in their order. */
    List<ImportRowView> listKept(UUID organisationId, UUID importId, int afterRow, int most) {
        return list(organisationId, importId, IMPORT_ROW.UNDONE.eq("KEPT"), afterRow, most);
    }

    /** The next leads that undoing has not come to. */
    List<UUID> nextToUndo(UUID organisationId, UUID importId, int most) {
        return database.select(IMPORT_ROW.LEAD_ID)
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.ORGANISATION_ID.eq(organisationId))
                .and(IMPORT_ROW.IMPORT_ID.eq(importId))
                .and(IMPORT_ROW.OUTCOME.eq("TAKEN"))
                .and(IMPORT_ROW.UNDONE.isNull())
                .orderBy(IMPORT_ROW.ROW_NUMBER)
                .limit(most)
                .fetch(IMPORT_ROW.LEAD_ID);
    }

    void markUndone(UUID organisationId, UUID importId, Collection<UUID> leadIds, String how) {
        database.update(IMPORT_ROW)
                .set(IMPORT_ROW.UNDONE, how)
                .where(IMPORT_ROW.ORGANISATION_ID.eq(organisationId))
                .and(IMPORT_ROW.IMPORT_ID.eq(importId))
                .and(IMPORT_ROW.OUTCOME.eq("TAKEN"))
                .and(IMPORT_ROW.UNDONE.isNull())
                .and(IMPORT_ROW.LEAD_ID.eq(DSL.any(leadIds.toArray(UUID[]::new))))
                .execute();
    }

    private List<ImportRowView> list(UUID organisationId, UUID importId, Condition which, int afterRow, int most) {
        return database.select(IMPORT_ROW.asterisk())
                .from(IMPORT_ROW)
                .where(IMPORT_ROW.ORGANISATION_ID.eq(organisationId))
                .and(IMPORT_ROW.IMPORT_ID.eq(importId))
                .and(IMPORT_ROW.ROW_NUMBER.gt(afterRow))
                .and(which)
                .orderBy(IMPORT_ROW.ROW_NUMBER)
                .limit(most)
                .fetch(this::view);
    }

    private @Nullable String written(List<?> values) {
        return values.isEmpty() ? null : json.writeValueAsString(values);
    }

    private static <T> T[] column(
            List<ImportRowView> rows, Function<ImportRowView, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private ImportRowView view(Record row) {
        JSONB marks = row.get(IMPORT_ROW.MARKS);
        String[] cells = row.get(IMPORT_ROW.CELLS);
        return new ImportRowView(
                row.get(IMPORT_ROW.ROW_NUMBER),
                ImportRowView.Outcome.valueOf(row.get(IMPORT_ROW.OUTCOME)),
                row.get(IMPORT_ROW.LEAD_ID),
                row.get(IMPORT_ROW.OTHER_LEAD_ID),
                row.get(IMPORT_ROW.OTHER_ROW),
                marks == null ? new ArrayList<>() : Objects.requireNonNull(json.readValue(marks.data(), MARKS)),
                cells == null ? List.of() : Arrays.asList(cells));
    }
}
