/** Routes of alerts. */
@NullMarked
package io.baton.api.notifications;

import org.jspecify.annotations.NullMarked;
