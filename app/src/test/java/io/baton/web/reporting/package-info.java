/** Tests of the pages of figures. */
@NullMarked
package io.baton.web.reporting;

import org.jspecify.annotations.NullMarked;
