/** Tests of how leads come in. */
@NullMarked
package io.baton.intake;

import org.jspecify.annotations.NullMarked;
