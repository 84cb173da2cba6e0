/** The page of the outbox. */
@NullMarked
package io.baton.web.notifications;

import org.jspecify.annotations.NullMarked;
