/** REST of campaigns. */
@NullMarked
package io.baton.api.campaigns;

import org.jspecify.annotations.NullMarked;
