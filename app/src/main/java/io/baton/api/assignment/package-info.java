/** REST of custody: the bulk commands on leads. */
@NullMarked
package io.baton.api.assignment;

import org.jspecify.annotations.NullMarked;
