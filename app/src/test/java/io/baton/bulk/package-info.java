/** Bulk work over whole lists. */
@NullMarked
package io.baton.bulk;

import org.jspecify.annotations.NullMarked;
