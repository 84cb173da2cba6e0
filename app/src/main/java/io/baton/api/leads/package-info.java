/** Routes of leads: their record, history and notes. */
@NullMarked
package io.baton.api.leads;

import org.jspecify.annotations.NullMarked;
