/**
 * Organisations, offices, users, their packages and rights, sign-in and credentials, and the audit of both. Shelf 0, on
 * platform and shared: every other module may ask who is acting and what that person may do.
 */
@ApplicationModule(allowedDependencies = {"platform", "shared", "tables"})
@NullMarked
package io.baton.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
