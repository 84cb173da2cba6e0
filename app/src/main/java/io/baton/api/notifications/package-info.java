/** REST of alerts and of mail. */
@NullMarked
package io.baton.api.notifications;

import org.jspecify.annotations.NullMarked;
