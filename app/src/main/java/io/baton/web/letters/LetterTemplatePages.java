package io.baton.web.letters;

import io.baton.access.Right;
import io.baton.contacts.LetterTemplate;
import io.baton.contacts.Letters;
import io.baton.contacts.SetLetterTemplate;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.web.FormKeys;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Settings: the templates of letters. */
@Controller
@RequestMapping(LetterTemplatePages.PATH)
class LetterTemplatePages {

    static final String PATH = "/settings/letters";

    private final Pages pages;
    private final Notices notices;
    private final Letters letters;
    private final CommandRunner runner;

    LetterTemplatePages(Pages pages, Notices notices, Letters letters, CommandRunner runner) {
        this.pages = pages;
        this.notices = notices;
        this.letters = letters;
        this.runner = runner;
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping
    View list(Caller caller) {
        return pages.view("letters/templates", new LetterTemplatesView(letters.listTemplates(caller.organisationId())));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping("/new")
    View blank(Caller caller) {
        return pages.view("letters/template", new LetterTemplateView(null, 0, "", "", "", true, FormProblems.NONE));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping("/{id}")
    View show(Caller caller, @PathVariable UUID id) {
        LetterTemplate template = letters.getTemplate(caller.organisationId(), id);
        return pages.view(
                "letters/template",
                new LetterTemplateView(
                        id,
                        template.version(),
                        template.name(),
                        template.subject(),
                        template.body(),
                        template.active(),
                        FormProblems.NONE));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping
    View create(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body) {
        SetLetterTemplate command = new SetLetterTemplate(null, 0, name, subject, body, true);
        try {
            runner.run(caller.actor(), command, FormKeys.of(request));
        } catch (InvalidInputException e) {
            return again(command, e);
        }
        notices.tell(request, Notice.done("letters.template.saved", name));
        return Redirects.to(PATH);
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping("/{id}")
    View change(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "false") boolean active) {
        SetLetterTemplate command = new SetLetterTemplate(id, version, name, subject, body, active);
        try {
            runner.run(caller.actor(), command);
        } catch (InvalidInputException e) {
            return again(command, e);
        }
        notices.tell(request, Notice.done("letters.template.saved", name));
        return Redirects.to(PATH);
    }

    private View again(SetLetterTemplate typed, InvalidInputException problems) {
        return pages.view(
                "letters/template",
                new LetterTemplateView(
                        typed.templateId(),
                        typed.version(),
                        Objects.requireNonNullElse(typed.name(), ""),
                        Objects.requireNonNullElse(typed.subject(), ""),
                        Objects.requireNonNullElse(typed.body(), ""),
                        typed.active(),
                        FormProblems.of(problems)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
