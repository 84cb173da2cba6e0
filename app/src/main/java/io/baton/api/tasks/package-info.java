/** REST of tasks. */
@NullMarked
package io.baton.api.tasks;

import org.jspecify.annotations.NullMarked;
