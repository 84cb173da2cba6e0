package io.baton.web.notifications;

import io.baton.notifications.OutgoingMailView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the outbox.
 *
 * @param sends whether a mail server is set
 * @param next the path of the next stretch, or null
 */
public record OutboxView(
        List<OutgoingMailView> mail,
        boolean sends,
        @Nullable String next) {}
