/**
 * Web forms: what an office asks strangers on the web, what they send, and what of it waits in quarantine until
 * somebody decides. Shelf 4, on intake.
 */
@ApplicationModule(
        allowedDependencies = {"access", "campaigns", "catalogue", "intake", "leads", "platform", "shared", "tables"})
@NullMarked
package io.baton.webforms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
