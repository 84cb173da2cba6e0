/** REST of letters and their templates. */
@NullMarked
package io.baton.api.letters;

import org.jspecify.annotations.NullMarked;
