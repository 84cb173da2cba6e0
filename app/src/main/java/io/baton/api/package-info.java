/** REST: routes as the contract fixes them, problems as RFC 9457. Shelf 7: nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "assignment",
            "bulk",
            "calendars",
            "campaigns",
            "catalogue",
            "contacts",
            "http",
            "imports",
            "intake",
            "leads",
            "lists",
            "notifications",
            "platform",
            "reporting",
            "shared",
            "sheets",
            "tasks",
            "webforms"
        })
@NullMarked
package io.baton.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
