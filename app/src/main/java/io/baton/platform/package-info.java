/**
 * Plumbing: the one door for transactions, the clocks, ids, repeats of writes, jobs. Shelf 0, usable by all. Knows
 * organisations and actors only by their ids.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "tables"})
@NullMarked
package io.baton.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
