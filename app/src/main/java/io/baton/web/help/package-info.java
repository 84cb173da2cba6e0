/** The pages that explain Baton to those who use it. */
@NullMarked
package io.baton.web.help;

import org.jspecify.annotations.NullMarked;
