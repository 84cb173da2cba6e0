/**
 * Mail out: rows staged in the transaction that causes them, sent by a job, seen on the page of the outbox. Shelf 5:
 * hears the events of the modules below, and nobody below knows it.
 */
@ApplicationModule(allowedDependencies = {"access", "launch", "platform", "shared", "tables"})
@NullMarked
package io.baton.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
