/**
 * What an organisation sets about its leads: lead groups, their statuses and custom fields, and the choice lists of
 * standard fields. Shelf 1: knows only access and below.
 */
@ApplicationModule(allowedDependencies = {"access", "platform", "shared", "tables"})
@NullMarked
package io.baton.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
