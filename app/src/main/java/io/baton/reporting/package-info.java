/**
 * What became of leads, in figures: of those that came in within some days, how many were assigned, accepted, won, and
 * how soon. Reads what the modules below keep; writes nothing but its own sums, which only make it fast. Shelf 6.
 */
@ApplicationModule(allowedDependencies = {"access", "assignment", "campaigns", "leads", "platform", "shared", "tables"})
@NullMarked
package io.baton.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
