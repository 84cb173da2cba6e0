package io.baton.web.notifications;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.notifications.Inbox;
import io.baton.notifications.IncomingMailView;
import io.baton.notifications.MailboxView;
import io.baton.shared.Slice;
import io.baton.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Settings: the replies that came in. How the mailbox itself does, the operator sees. */
@Controller
class InboxPages {

    static final String LIST = "/settings/outbox/replies";

    private static final int STRETCH = 50;

    private final Pages pages;
    private final Inbox inbox;

    InboxPages(Pages pages, Inbox inbox) {
        this.pages = pages;
        this.inbox = inbox;
    }

    @Requires(Right.USER_MANAGE)
    @GetMapping(LIST)
    View list(Caller caller, @RequestParam(required = false) @Nullable String cursor) {
        Slice<IncomingMailView> found = inbox.list(caller.organisationId(), cursor, STRETCH);
        String next = found.nextCursor() == null ? null : LIST + "?cursor=" + found.nextCursor();
        MailboxView mailbox = caller.user().operator() ? inbox.mailbox().orElse(null) : null;
        return pages.view("notifications/inbox", new InboxView(found.items(), inbox.reads(), mailbox, next));
    }
}
