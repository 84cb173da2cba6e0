/** The lists of leads by REST. */
@NullMarked
package io.baton.api.lists;

import org.jspecify.annotations.NullMarked;
