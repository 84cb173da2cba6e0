package io.baton.lists;

import static io.baton.tables.Tables.LIST_LAYOUT;

import io.baton.platform.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of list layouts. */
@Repository
class ListLayoutTable {

    /** A layout as somebody chose it: of a user or of an office. */
    record Stored(@Nullable UUID userId, @Nullable UUID officeId, List<LayoutColumn> columns) {}

    private static final String SAVE = """
            insert into list_layout (organisation_id, id, view, user_id, office_id, columns, widths)
            select {0}, given.id, given.view, {3}, {4}, {5}::text[], {6}::text[]
            from unnest({1}::uuid[], {2}::text[]) as given (id, view)
            """;

    private final DSLContext database;

    ListLayoutTable(DSLContext database) {
        this.database = database;
    }

    /** The layouts of one view: one a user and office at most, so they are few. */
    List<Stored> list(UUID organisationId, ListView view) {
        return database.selectFrom(LIST_LAYOUT)
                .where(LIST_LAYOUT.ORGANISATION_ID.eq(organisationId))
                .and(LIST_LAYOUT.VIEW.eq(view.name()))
                .fetch(ListLayoutTable::stored);
    }

    /** Puts one layout in the place of what the owner had for these views. */
    void replace(
            UUID organisationId,
            @Nullable UUID userId,
            @Nullable UUID officeId,
            Collection<ListView> views,
            List<LayoutColumn> columns) {
        delete(organisationId, userId, officeId, views);
        database.query(
                        SAVE,
                        DSL.val(organisationId),
                        DSL.val(views.stream().map(view -> Ids.next()).toArray(UUID[]::new)),
                        DSL.val(names(views)),
                        DSL.val(userId, UUID.class),
                        DSL.val(officeId, UUID.class),
                        DSL.val(columns.stream().map(LayoutColumn::code).toArray(String[]::new)),
                        DSL.val(columns.stream()
                                .map(column -> column.width().name())
                                .toArray(String[]::new)))
                .execute();
    }

    /** Forgets what the owner chose for these views. */
    void delete(UUID organisationId, @Nullable UUID userId, @Nullable UUID officeId, Collection<ListView> views) {
        database.deleteFrom(LIST_LAYOUT)
                .where(LIST_LAYOUT.ORGANISATION_ID.eq(organisationId))
                .and(owner(userId, officeId))
                .and(LIST_LAYOUT.VIEW.eq(DSL.any(names(views))))
                .execute();
    }

    private static Condition owner(@Nullable UUID userId, @Nullable UUID officeId) {
        return userId == null ? LIST_LAYOUT.OFFICE_ID.eq(officeId) : LIST_LAYOUT.USER_ID.eq(userId);
    }

    private static String[] names(Collection<ListView> views) {
        return views.stream().map(ListView::name).toArray(String[]::new);
    }

    private static Stored stored(Record row) {
        String[] codes = row.get(LIST_LAYOUT.COLUMNS);
        String[] widths = row.get(LIST_LAYOUT.WIDTHS);
        List<LayoutColumn> columns = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            Optional<LayoutColumn> column = LayoutColumn.find(codes[i]);
            if (column.isPresent()) {
                columns.add(column.get().wide(ColumnWidth.valueOf(widths[i])));
            }
        }
        return new Stored(row.get(LIST_LAYOUT.USER_ID), row.get(LIST_LAYOUT.OFFICE_ID), columns);
    }
}
