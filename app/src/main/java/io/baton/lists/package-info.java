/**
 * The lists of leads: ready-made views, filters, quick search, order and paging, as a read model over the tables below.
 * Shelf 6.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "assignment",
            "campaigns",
            "catalogue",
            "leads",
            "platform",
            "shared",
            "tables",
            "tasks"
        })
@NullMarked
package io.baton.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
