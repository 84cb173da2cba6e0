/** When people are at work: for now, on which days they are not. Shelf 1: knows only access and below. */
@ApplicationModule(allowedDependencies = {"access", "platform", "shared", "tables"})
@NullMarked
package io.baton.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
