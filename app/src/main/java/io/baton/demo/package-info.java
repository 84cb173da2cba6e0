/**
 * The demonstration: on an empty database of a process started with {@code --demo}, an invented organisation with
 * people of every type and some weeks of leads, made by the commands everybody uses; and whom a visitor may sign in as.
 * Shelf 7; nobody depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "assignment",
            "campaigns",
            "catalogue",
            "contacts",
            "intake",
            "launch",
            "leads",
            "notifications",
            "platform",
            "shared",
            "tasks",
            "webforms"
        })
@NullMarked
package io.baton.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
