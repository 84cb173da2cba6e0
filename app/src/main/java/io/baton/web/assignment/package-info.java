/** Pages of custody: the dialogs of the commands on leads, and what came of them. */
@NullMarked
package io.baton.web.assignment;

import org.jspecify.annotations.NullMarked;
