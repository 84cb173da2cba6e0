/** Pages: controllers and their view records, one subpackage a module. Shelf 7: nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "assignment",
            "campaigns",
            "catalogue",
            "contacts",
            "http",
            "intake",
            "leads",
            "lists",
            "notifications",
            "platform",
            "shared"
        })
@NullMarked
package io.baton.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
