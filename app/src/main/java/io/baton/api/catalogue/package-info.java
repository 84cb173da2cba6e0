/** REST of catalogue. */
@NullMarked
package io.baton.api.catalogue;

import org.jspecify.annotations.NullMarked;
