package io.baton.web.access;

import io.baton.access.OfficeView;
import io.baton.access.Organisations;
import io.baton.access.SetUp;
import io.baton.http.Caller;
import io.baton.http.ForOperator;
import io.baton.platform.InvalidInputException;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** For the operator: the organisations of this installation. */
@Controller
class OrganisationPages {

    private static final String PATH = "/settings/organisations";

    private final Pages pages;
    private final Notices notices;
    private final Organisations organisations;
    private final SetUp setUp;

    OrganisationPages(Pages pages, Notices notices, Organisations organisations, SetUp setUp) {
        this.pages = pages;
        this.notices = notices;
        this.organisations = organisations;
        this.setUp = setUp;
    }

    /** Not in the snapshot of one organisation: it looks across them. */
    @ForOperator
    @RequestMapping(path = PATH, method = RequestMethod.GET)
    View list(Caller caller) {
        OfficeView office = caller.user().office();
        SetUpForm blank = new SetUpForm(
                "",
                "",
                "",
                office.zone().getId(),
                office.country(),
                caller.user().locale().getLanguage());
        return pages.view("access/organisations", view(caller, blank, FormProblems.NONE));
    }

    @ForOperator
    @PostMapping(PATH)
    View add(
            Caller caller,
            HttpServletRequest request,
            SetUpForm form,
            @RequestParam(defaultValue = "") String adminPassword) {
        SetUp.Request asked = new SetUp.Request(
                form.name(),
                form.adminName(),
                form.adminEmail(),
                adminPassword,
                form.zone(),
                form.country(),
                form.localeOr(caller.user().locale().getLanguage()));
        try {
            String name = setUp.further(asked, caller.actor(), null).outcome().name();
            notices.tell(request, Notice.done("access.organisations.added", name));
            return Redirects.to(PATH);
        } catch (InvalidInputException e) {
            return pages.view(
                    "access/organisations", view(caller, form, FormProblems.of(e)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private OrganisationsView view(Caller caller, SetUpForm form, FormProblems problems) {
        return new OrganisationsView(
                organisations.listAll(),
                new SetUpView(
                        form, Choices.zones(), Choices.countries(caller.user().locale()), problems));
    }
}
