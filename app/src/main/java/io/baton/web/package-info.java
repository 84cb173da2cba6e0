/** Pages: controllers and their view records, one subpackage a module. Shelf 7: nobody depends on it. */
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
package io.baton.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
