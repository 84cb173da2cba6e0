/**
 * Bulk work: one command over all leads of a list, also beyond a page and beyond what one transaction should hold. A
 * job carries it out by the very commands that pages and REST give, some leads at a time. Shelf 4.
 */
@ApplicationModule(allowedDependencies = {"access", "assignment", "leads", "platform", "shared", "tables"})
@NullMarked
package io.baton.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
