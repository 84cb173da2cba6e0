/**
 * The lead: its record, notes and history. Also holds the summary columns that other modules decide (stage, holder,
 * office, contact), each written through {@link LeadCustody} alone. Shelf 2.
 */
@ApplicationModule(allowedDependencies = {"access", "campaigns", "catalogue", "platform", "shared", "tables", "tasks"})
@NullMarked
package io.baton.leads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
