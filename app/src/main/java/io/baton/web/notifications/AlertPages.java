package io.baton.web.notifications;

import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.notifications.AlertView;
import io.baton.notifications.Alerts;
import io.baton.notifications.OpenAlerts;
import io.baton.notifications.OpenAllAlerts;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.shared.Slice;
import io.baton.web.Bell;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The alert centre: a page of its own, whose list the bell of every page opens too. */
@Controller
class AlertPages {

    static final String PATH = "/alerts";

    private static final int STRETCH = 20;

    private final Pages pages;
    private final Alerts alerts;
    private final CommandRunner runner;
    private final Reads reads;

    AlertPages(Pages pages, Alerts alerts, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.alerts = alerts;
        this.runner = runner;
        this.reads = reads;
    }

    @ForEverySignedIn
    @GetMapping(PATH)
    View list(Caller caller, @RequestParam(required = false) @Nullable String cursor) {
        String from = cursor == null || cursor.isBlank() ? null : cursor;
        Slice<AlertView> found = alerts.list(caller.user(), false, from, STRETCH);
        return pages.view(
                "notifications/alerts",
                new AlertsView(
                        found.items().stream().map(AlertLine::new).toList(),
                        from,
                        found.nextCursor() == null ? null : at(found.nextCursor()),
                        alerts.countUnopened(caller.user()) > 0));
    }

    /** The number on the bell, which open pages ask for when there is news. */
    @ForEverySignedIn
    @GetMapping(PATH + "/count")
    View count(Caller caller) {
        return pages.view("layout/bell", new Bell(alerts.countUnopened(caller.user())));
    }

    /** Marks an alert as opened and leads to what it tells of. */
    @ForEverySignedIn
    @PostMapping(PATH + "/{id}/open")
    View open(Caller caller, @PathVariable UUID id) {
        AlertView alert = reads.inSnapshot(caller.organisationId(), () -> alerts.get(caller.user(), id));
        runner.run(caller.actor(), new OpenAlerts(List.of(id)));
        return Redirects.to(AlertLine.target(alert));
    }

    /** Marks one alert as opened, or all that were seen, and stays there. */
    @ForEverySignedIn
    @PostMapping(PATH + "/read")
    View read(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "") String cursor) {
        if (id != null) {
            runner.run(caller.actor(), new OpenAlerts(List.of(id)));
        } else if (until != null) {
            runner.run(caller.actor(), new OpenAllAlerts(until));
        }
        return Redirects.to(cursor.isEmpty() ? PATH : at(cursor));
    }

    private static String at(String cursor) {
        return PATH + "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
