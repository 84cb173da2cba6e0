/**
 * Everything between {@code ./baton run} and a served page: settings, the data folder, the embedded PostgreSQL or the
 * checks of an outside one, migrations, readiness and metrics. Uses no other module; others use only
 * {@link io.baton.launch.Settings}, and the demonstration {@link io.baton.launch.DemoOwner}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.baton.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
