/** Pages of leads: one lead, its form, its notes. */
@NullMarked
package io.baton.web.leads;

import org.jspecify.annotations.NullMarked;
