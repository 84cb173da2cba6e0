/** When people are at work: working hours, holidays, absences; when so much working time has passed. Shelf 1. */
@ApplicationModule(allowedDependencies = {"access", "platform", "shared", "tables"})
@NullMarked
package io.baton.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
