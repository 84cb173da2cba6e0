package io.baton.web.notifications;

import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.notifications.Outbox;
import io.baton.notifications.OutsideAlertOutcome;
import io.baton.notifications.OutsideAlertView;
import io.baton.notifications.OutsideAlerts;
import io.baton.notifications.SetOutsideAlert;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Profile: what one wants to be told outside Baton. */
@Controller
class OutsidePreferencePages {

    private static final String PATH = "/profile/outside-alerts";

    private final Pages pages;
    private final Notices notices;
    private final OutsideAlerts alerts;
    private final Outbox outbox;
    private final CommandRunner runner;

    OutsidePreferencePages(Pages pages, Notices notices, OutsideAlerts alerts, Outbox outbox, CommandRunner runner) {
        this.pages = pages;
        this.notices = notices;
        this.alerts = alerts;
        this.outbox = outbox;
        this.runner = runner;
    }

    @ForEverySignedIn
    @GetMapping(PATH)
    View show(Caller caller) {
        return page(alerts.get(caller.user()), FormProblems.NONE, HttpStatus.OK);
    }

    @ForEverySignedIn
    @PostMapping(PATH)
    View change(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean byMail,
            @RequestParam(defaultValue = "") String address) {
        try {
            OutsideAlertOutcome outcome = runner.run(caller.actor(), new SetOutsideAlert(byMail, address));
            notices.tell(request, notice(outcome, address));
            return Redirects.to(PATH);
        } catch (InvalidInputException e) {
            return page(
                    new OutsideAlertView(byMail, address, false), FormProblems.of(e), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Notice notice(OutsideAlertOutcome outcome, String address) {
        return switch (outcome) {
            case SET -> Notice.done("notifications.outside.set");
            case TO_BE_CONFIRMED -> Notice.done("notifications.outside.linkSent", address.strip());
            case TOO_MANY_LINKS -> Notice.refused("notifications.outside.tooMany");
        };
    }

    private View page(OutsideAlertView alert, FormProblems problems, HttpStatus status) {
        return pages.view("notifications/outside", new OutsidePreferenceView(alert, outbox.sends(), problems), status);
    }
}
