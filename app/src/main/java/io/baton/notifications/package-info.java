/**
 * /** What leaves Baton for people, and what they answer: alerts, which are rows of their cause; mail out, staged in
 * the transaction that causes it, sent by a job, seen on the page of the outbox; mail in: replies, read from one
 * mailbox, each acting once. Shelf 5: hears the events of the modules below, and nobody below knows it.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "assignment",
            "campaigns",
            "contacts",
            "imports",
            "intake",
            "launch",
            "leads",
            "platform",
            "shared",
            "tables",
            "tasks",
            "webforms"
        })
@NullMarked
package io.baton.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
