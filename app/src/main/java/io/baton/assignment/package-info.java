/**
 * Who holds which lead, until when, and how it ended: offers, answers, revocations, outcomes. Decides every change of
 * custody, under a lock, by one transition table. Shelf 3.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendars",
            "campaigns",
            "catalogue",
            "contacts",
            "leads",
            "platform",
            "shared",
            "tables",
            "tasks"
        })
@NullMarked
package io.baton.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
