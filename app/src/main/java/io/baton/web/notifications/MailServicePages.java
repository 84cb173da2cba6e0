package io.baton.web.notifications;

import io.baton.http.Caller;
import io.baton.http.ForOperator;
import io.baton.notifications.ForgetMailService;
import io.baton.notifications.MailProblem;
import io.baton.notifications.MailService;
import io.baton.notifications.MailServiceView;
import io.baton.notifications.SetMailService;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.View;

/** For the operator: how mail leaves this installation. */
@Controller
class MailServicePages {

    static final String PATH = "/settings/mail-service";

    private final Pages pages;
    private final Notices notices;
    private final MailService service;
    private final CommandRunner runner;

    MailServicePages(Pages pages, Notices notices, MailService service, CommandRunner runner) {
        this.pages = pages;
        this.notices = notices;
        this.service = service;
        this.runner = runner;
    }

    /** Not in the snapshot of one organisation: it is of none. */
    @ForOperator
    @RequestMapping(path = PATH, method = RequestMethod.GET)
    View show(Caller caller) {
        return page(caller, null, FormProblems.NONE, null, HttpStatus.OK);
    }

    @ForOperator
    @PostMapping(PATH)
    View save(Caller caller, HttpServletRequest request, MailServiceForm form) {
        try {
            SetMailService command = form.command();
            runner.run(caller.actor(), command);
            notices.tell(request, Notice.done("notifications.service.saved", command.host()));
            return Redirects.to(PATH);
        } catch (InvalidInputException e) {
            return page(caller, form, FormProblems.of(e), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @ForOperator
    @PostMapping(PATH + "/remove")
    View remove(Caller caller, HttpServletRequest request) {
        runner.run(caller.actor(), new ForgetMailService());
        notices.tell(request, Notice.done("notifications.service.removed"));
        return Redirects.to(PATH);
    }

    /** Says what the server answered, while the operator waits for it. */
    @ForOperator
    @PostMapping(PATH + "/test")
    View test(Caller caller, HttpServletRequest request) {
        Optional<MailProblem> problem = service.test(caller.user());
        if (problem.isPresent()) {
            return page(caller, null, FormProblems.NONE, problem.get(), HttpStatus.OK);
        }
        notices.tell(
                request,
                Notice.done("notifications.service.tested", caller.user().email()));
        return Redirects.to(PATH);
    }

    private View page(
            Caller caller,
            @Nullable MailServiceForm typed,
            FormProblems problems,
            @Nullable MailProblem tested,
            HttpStatus status) {
        Optional<MailServiceView> found = service.find();
        MailServiceForm form =
                typed != null ? typed : found.map(MailServiceForm::of).orElse(MailServiceForm.BLANK);
        return pages.view(
                "notifications/service",
                new MailServicePageView(found.orElse(null), form, caller.user().email(), problems, tested),
                status);
    }
}
