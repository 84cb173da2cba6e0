/**
 * What pages and REST share at the front: who is calling, which right a route needs, the read snapshot around every
 * GET, the key of a repeated write, the security headers. Shelf 6: knows only access and below.
 */
@ApplicationModule(allowedDependencies = {"access", "platform", "shared"})
@NullMarked
package io.baton.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
