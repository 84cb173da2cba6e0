/** Campaigns: where leads come from, and how long their offers wait. Shelf 1: knows only access and below. */
@ApplicationModule(allowedDependencies = {"access", "platform", "shared", "tables"})
@NullMarked
package io.baton.campaigns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
