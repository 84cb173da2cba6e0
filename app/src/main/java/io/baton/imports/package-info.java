/**
 * Leads from files: what the columns of a file mean, which rows can be leads and why others cannot, and the work of
 * bringing them in, which goes on after a restart and can be undone. Shelf 4, on intake.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "assignment",
            "campaigns",
            "catalogue",
            "intake",
            "leads",
            "platform",
            "shared",
            "sheets",
            "tables"
        })
@NullMarked
package io.baton.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
