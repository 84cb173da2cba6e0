/** REST of imports. */
@NullMarked
package io.baton.api.imports;

import org.jspecify.annotations.NullMarked;
