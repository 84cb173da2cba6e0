/** REST of bulk work. */
@NullMarked
package io.baton.api.bulk;

import org.jspecify.annotations.NullMarked;
