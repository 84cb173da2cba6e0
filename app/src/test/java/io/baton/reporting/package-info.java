/** Tests of figures. */
@NullMarked
package io.baton.reporting;

import org.jspecify.annotations.NullMarked;
