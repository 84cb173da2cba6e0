/** Pages of campaigns. */
@NullMarked
package io.baton.web.campaigns;

import org.jspecify.annotations.NullMarked;
