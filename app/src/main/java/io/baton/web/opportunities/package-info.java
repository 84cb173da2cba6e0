/** Pages of opportunities. */
@NullMarked
package io.baton.web.opportunities;

import org.jspecify.annotations.NullMarked;
