/**
 * Every way a lead comes in, the typed one included: checks who may bring it where, creates the record, and tells that
 * it is there. Shelf 4.
 */
@ApplicationModule(allowedDependencies = {"access", "assignment", "leads", "platform", "shared"})
@NullMarked
package io.baton.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
