/** Figures by REST. */
@NullMarked
package io.baton.api.reporting;

import org.jspecify.annotations.NullMarked;
