/** Pages of letters and their templates. */
@NullMarked
package io.baton.web.letters;

import org.jspecify.annotations.NullMarked;
