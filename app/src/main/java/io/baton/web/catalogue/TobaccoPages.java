package io.baton.web.catalogue;

import io.baton.access.Right;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.ChangeTobaccoChoices;
import io.baton.http.Caller;
import io.baton.http.Requires;
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

/** Settings: what can be chosen as tobacco use. */
@Controller
class TobaccoPages {

    private static final String PATH = "/settings/leads/tobacco-use";

    private final Pages pages;
    private final Notices notices;
    private final Catalogue catalogue;
    private final CommandRunner runner;

    TobaccoPages(Pages pages, Notices notices, Catalogue catalogue, CommandRunner runner) {
        this.pages = pages;
        this.notices = notices;
        this.catalogue = catalogue;
        this.runner = runner;
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping(PATH)
    View show(Caller caller) {
        String choices = String.join("\n", catalogue.tobaccoChoices(caller.organisationId()));
        return pages.view("catalogue/tobacco", new TobaccoView(choices, FormProblems.NONE));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(PATH)
    View change(Caller caller, HttpServletRequest request, @RequestParam(defaultValue = "") String choices) {
        try {
            runner.run(caller.actor(), new ChangeTobaccoChoices(FieldForm.lines(choices)));
            notices.tell(request, Notice.done("catalogue.tobacco.changed"));
            return Redirects.to(PATH);
        } catch (InvalidInputException e) {
            return pages.view(
                    "catalogue/tobacco",
                    new TobaccoView(choices, FormProblems.of(e)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
