package io.baton.web.access;

import io.baton.access.NewOrganisation;
import io.baton.access.Organisations;
import io.baton.access.SetUp;
import io.baton.access.SetUpOutcome;
import io.baton.access.SignIns;
import io.baton.http.ForEverybody;
import io.baton.platform.Channel;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The first page of a new installation; once it is set up, there is no such page. */
@Controller
class SetUpPages {

    private final Pages pages;
    private final Notices notices;
    private final Organisations organisations;
    private final SetUp setUp;
    private final BrowserSessions sessions;

    SetUpPages(Pages pages, Notices notices, Organisations organisations, SetUp setUp, BrowserSessions sessions) {
        this.pages = pages;
        this.notices = notices;
        this.organisations = organisations;
        this.setUp = setUp;
        this.sessions = sessions;
    }

    @ForEverybody
    @GetMapping(SetUpFirst.PATH)
    View ask(HttpServletRequest request) {
        refuseOnceSetUp();
        String country = Optional.of(request.getLocale().getCountry())
                .filter(code -> !code.isEmpty())
                .orElse(NewOrganisation.DEFAULT_COUNTRY);
        SetUpForm blank = new SetUpForm(
                "",
                "",
                "",
                NewOrganisation.defaultZone(),
                country,
                languageOf(request).getLanguage());
        return pages.view("access/setUp", view(blank, request, FormProblems.NONE));
    }

    @ForEverybody
    @PostMapping(SetUpFirst.PATH)
    View make(HttpServletRequest request, SetUpForm form, @RequestParam(defaultValue = "") String adminPassword) {
        refuseOnceSetUp();
        SetUp.Request asked = new SetUp.Request(
                form.name(),
                form.adminName(),
                form.adminEmail(),
                adminPassword,
                form.zone(),
                form.country(),
                form.localeOr("en"));
        try {
            return switch (setUp.first(asked, Channel.PAGE, request.getRemoteAddr())) {
                case SetUpOutcome.SetUp made -> {
                    sessions.signIn(request, new SignIns.Person(made.organisationId(), made.userId()));
                    notices.tell(request, Notice.done("access.setUp.done"));
                    yield Redirects.to("/");
                }
                case SetUpOutcome.AlreadySetUp already -> {
                    notices.tell(request, Notice.refused("access.setUp.already"));
                    yield Redirects.to("/sign-in");
                }
            };
        } catch (InvalidInputException e) {
            return pages.view(
                    "access/setUp", view(form, request, FormProblems.of(e)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void refuseOnceSetUp() {
        if (organisations.isSetUp()) {
            throw new NotFoundException("it is set up");
        }
    }

    private static SetUpView view(SetUpForm form, HttpServletRequest request, FormProblems problems) {
        return new SetUpView(form, Choices.zones(), Choices.countries(languageOf(request)), problems);
    }

    private static Locale languageOf(HttpServletRequest request) {
        return request.getLocale().getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }
}
