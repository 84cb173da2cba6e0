/** What people do with Baton in a browser, from signing in to the end of their work. */
@NullMarked
package io.baton.journeys;

import org.jspecify.annotations.NullMarked;
