package io.baton.leads;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Inserts many rows in one statement: each column travels as one array, the rows are their unnest. */
final class BulkInsertTable<R> {

    private final Table<?> table;
    private final List<R> rows;
    private final List<Field<?>> columns = new ArrayList<>();
    private final List<Field<?>> arrays = new ArrayList<>();

    private BulkInsertTable(Table<?> table, List<R> rows) {
        this.table = table;
        this.rows = rows;
    }

    static <R> BulkInsertTable<R> into(Table<?> table, List<R> rows) {
        return new BulkInsertTable<>(table, rows);
    }

    /** A column and where its value is in a row. Columns that are not named keep their default. */
    <V> BulkInsertTable<R> column(TableField<?, V> column, Function<R, ? extends @Nullable V> value) {
        Object values = Array.newInstance(column.getType(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Array.set(values, i, value.apply(rows.get(i)));
        }
        columns.add(DSL.field(column.getUnqualifiedName()));
        arrays.add(DSL.val(values, column.getDataType().array()));
        return this;
    }

    void execute(DSLContext database) {
        if (!rows.isEmpty()) {
            database.query(
                            "insert into {0} ({1}) select * from unnest({2})",
                            table, DSL.list(columns), DSL.list(arrays))
                    .execute();
        }
    }
}
