package io.baton.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list, in order.
 *
 * @param origin who chose them
 * @param office the name of the office whose default it is, or null
 */
public record ListLayout(Origin origin, @Nullable String office, List<LayoutColumn> columns) {

    /** Who chose a layout. */
    public enum Origin {
        /** Nobody: it is what Baton shows by itself. */
        BUILT_IN,
        /** The user's office, or one above it. */
        OFFICE,
        /** The user. */
        USER
    }
}
