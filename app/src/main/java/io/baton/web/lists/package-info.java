/** Pages of the lists of leads: views, filters, search, tagging, the drawer beside them. */
@NullMarked
package io.baton.web.lists;

import org.jspecify.annotations.NullMarked;
