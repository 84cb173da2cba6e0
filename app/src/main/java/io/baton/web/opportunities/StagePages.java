package io.baton.web.opportunities;

import io.baton.access.Right;
import io.baton.contacts.Opportunities;
import io.baton.contacts.SetOpportunityStages;
import io.baton.contacts.StageList;
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

/** Settings: the stages of opportunities. */
@Controller
class StagePages {

    static final String PATH = "/settings/opportunity-stages";

    private final Pages pages;
    private final Notices notices;
    private final Opportunities opportunities;
    private final CommandRunner runner;

    StagePages(Pages pages, Notices notices, Opportunities opportunities, CommandRunner runner) {
        this.pages = pages;
        this.notices = notices;
        this.opportunities = opportunities;
        this.runner = runner;
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping(PATH)
    View show(Caller caller) {
        StageList list = opportunities.stages(caller.organisationId());
        return pages.view(
                "opportunities/stages",
                new StagePageView(StageForm.of(list.stages()), list.version(), FormProblems.NONE));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(PATH)
    View change(Caller caller, HttpServletRequest request, @RequestParam int version) {
        StageForm form = StageForm.read(request);
        try {
            runner.run(caller.actor(), new SetOpportunityStages(version, form.edits()));
            notices.tell(request, Notice.done("opportunities.stages.changed"));
            return Redirects.to(PATH);
        } catch (InvalidInputException e) {
            return pages.view(
                    "opportunities/stages",
                    new StagePageView(form, version, FormProblems.of(e)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
