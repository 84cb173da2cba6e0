/** Pages of tasks. */
@NullMarked
package io.baton.web.tasks;

import org.jspecify.annotations.NullMarked;
