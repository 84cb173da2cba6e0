/** What tests stand on: a real PostgreSQL, the real server, a clock that can be moved, stories, races, a browser. */
@NullMarked
package io.baton.testing;

import org.jspecify.annotations.NullMarked;
