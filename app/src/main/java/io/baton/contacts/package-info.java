/** The light CRM: contacts, their owners and notes. Shelf 2: knows the catalogue's values and what is below. */
@ApplicationModule(allowedDependencies = {"access", "catalogue", "platform", "shared", "tables"})
@NullMarked
package io.baton.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
