/** Pages of working time: who is away. */
@NullMarked
package io.baton.web.calendars;

import org.jspecify.annotations.NullMarked;
