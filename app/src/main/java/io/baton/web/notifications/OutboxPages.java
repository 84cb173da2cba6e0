package io.baton.web.notifications;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.notifications.Outbox;
import io.baton.notifications.OutgoingMailView;
import io.baton.notifications.TryMailAgain;
import io.baton.platform.CommandRunner;
import io.baton.shared.Slice;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Settings: the mail that leaves. */
@Controller
class OutboxPages {

    static final String LIST = "/settings/outbox";

    private static final int STRETCH = 50;

    private final Pages pages;
    private final Notices notices;
    private final Outbox outbox;
    private final CommandRunner runner;

    OutboxPages(Pages pages, Notices notices, Outbox outbox, CommandRunner runner) {
        this.pages = pages;
        this.notices = notices;
        this.outbox = outbox;
        this.runner = runner;
    }

    @Requires(Right.USER_MANAGE)
    @GetMapping(LIST)
    View list(Caller caller, @RequestParam(required = false) @Nullable String cursor) {
        Slice<OutgoingMailView> found = outbox.list(caller.organisationId(), cursor, STRETCH);
        // A cursor is of letters that need no encoding.
        String next = found.nextCursor() == null ? null : LIST + "?cursor=" + found.nextCursor();
        return pages.view("notifications/outbox", new OutboxView(found.items(), outbox.sends(), next));
    }

    @Requires(Right.USER_MANAGE)
    @PostMapping(LIST + "/{id}/again")
    View tryAgain(Caller caller, HttpServletRequest request, @PathVariable UUID id) {
        boolean again = runner.run(caller.actor(), new TryMailAgain(id));
        notices.tell(
                request,
                again
                        ? Notice.done("notifications.outbox.triedAgain")
                        : Notice.refused("notifications.outbox.nothingToTry"));
        return Redirects.to(LIST);
    }
}
