package io.baton.notifications;

import io.baton.platform.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Marks all alerts of the actor's own as opened. Everybody.
 *
 * @param until those that told of something later stay as they are: the newest that was seen; null for all there are
 */
public record OpenAllAlerts(@Nullable Instant until) implements Command<AlertsOpened> {}
