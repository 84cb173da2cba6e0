/** Pages of imports. */
@NullMarked
package io.baton.web.imports;

import org.jspecify.annotations.NullMarked;
