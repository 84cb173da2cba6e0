package io.baton.lists;

import java.util.ArrayList;
import java.util.List;

/** SQL being put together, with the values of its question marks in order. */
final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    SqlText add(String sql, Object... itsValues) {
        text.append(sql);
        values.addAll(List.of(itsValues));
        return this;
    }

    SqlText add(SqlText other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}
