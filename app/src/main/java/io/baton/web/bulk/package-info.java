/** Pages of bulk work: what is to be done with all leads of a list, and how far it is. */
@NullMarked
package io.baton.web.bulk;

import org.jspecify.annotations.NullMarked;
