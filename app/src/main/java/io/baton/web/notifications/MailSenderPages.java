package io.baton.web.notifications;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.notifications.MailSenders;
import io.baton.notifications.SetMailSender;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Settings: the account details, which are who the mail of the organisation is from. */
@Controller
class MailSenderPages {

    static final String PATH = "/settings/account";

    private final Pages pages;
    private final Notices notices;
    private final MailSenders senders;
    private final CommandRunner runner;

    MailSenderPages(Pages pages, Notices notices, MailSenders senders, CommandRunner runner) {
        this.pages = pages;
        this.notices = notices;
        this.senders = senders;
        this.runner = runner;
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping(PATH)
    View show(Caller caller) {
        return page(
                senders.find(caller.organisationId())
                        .map(sender -> new MailSenderView(
                                Objects.requireNonNullElse(sender.name(), ""), sender.address(), FormProblems.NONE))
                        .orElseGet(() -> new MailSenderView("", "", FormProblems.NONE)),
                HttpStatus.OK);
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(PATH)
    View save(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String senderName,
            @RequestParam(defaultValue = "") String senderAddress) {
        try {
            runner.run(caller.actor(), new SetMailSender(senderName, senderAddress));
            notices.tell(request, Notice.done("notifications.sender.saved"));
            return Redirects.to(PATH);
        } catch (InvalidInputException e) {
            return page(
                    new MailSenderView(senderName, senderAddress, FormProblems.of(e)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private View page(MailSenderView view, HttpStatus status) {
        return pages.view("notifications/sender", view, status);
    }
}
