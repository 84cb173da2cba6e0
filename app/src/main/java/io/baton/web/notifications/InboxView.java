package io.baton.web.notifications;

import io.baton.notifications.IncomingMailView;
import io.baton.notifications.MailboxView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the replies.
 *
 * @param reads whether a mailbox is set
 * @param mailbox how it does, for the operator; else null
 * @param next the path of the next stretch, or null
 */
public record InboxView(
        List<IncomingMailView> replies,
        boolean reads,
        @Nullable MailboxView mailbox,
        @Nullable String next) {}
