/**
 * The light CRM: contacts, their owners and notes, opportunities, letters. Shelf 2: knows the catalogue's values and
 * what is below.
 */
@ApplicationModule(allowedDependencies = {"access", "campaigns", "catalogue", "platform", "shared", "tables", "tasks"})
@NullMarked
package io.baton.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
