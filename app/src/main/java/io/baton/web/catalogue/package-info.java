/** Pages of catalogue. */
@NullMarked
package io.baton.web.catalogue;

import org.jspecify.annotations.NullMarked;
