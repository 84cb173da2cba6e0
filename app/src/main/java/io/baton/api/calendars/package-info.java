/** REST of working time: who is away. */
@NullMarked
package io.baton.api.calendars;

import org.jspecify.annotations.NullMarked;
