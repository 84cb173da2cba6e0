/**
 * What leaves Baton for people: alerts, which are rows of their cause, and mail out, staged in the transaction that
 * causes it, sent by a job, seen on the page of the outbox. Shelf 5: hears the events of the modules below, and nobody
 * below knows it.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "assignment",
            "campaigns",
            "imports",
            "intake",
            "launch",
            "leads",
            "platform",
            "shared",
            "tables",
            "webforms"
        })
@NullMarked
package io.baton.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
