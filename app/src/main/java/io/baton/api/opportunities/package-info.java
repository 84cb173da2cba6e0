/** REST of opportunities. */
@NullMarked
package io.baton.api.opportunities;

import org.jspecify.annotations.NullMarked;
