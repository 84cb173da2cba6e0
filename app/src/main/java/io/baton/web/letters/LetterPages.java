package io.baton.web.letters;

import io.baton.access.Right;
import io.baton.contacts.ChangeLetter;
import io.baton.contacts.Contacts;
import io.baton.contacts.LetterTemplate;
import io.baton.contacts.LetterView;
import io.baton.contacts.Letters;
import io.baton.contacts.WriteLetter;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotPermittedException;
import io.baton.platform.Reads;
import io.baton.web.FormKeys;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Letters to contacts: written from a template, put in order, shown to be printed. */
@Controller
class LetterPages {

    private static final String OF_CONTACT = "/contacts/{contactId}/letters";

    private final Pages pages;
    private final Notices notices;
    private final Letters letters;
    private final Contacts contacts;
    private final CommandRunner runner;
    private final Reads reads;

    LetterPages(Pages pages, Notices notices, Letters letters, Contacts contacts, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.letters = letters;
        this.contacts = contacts;
        this.runner = runner;
        this.reads = reads;
    }

    @Requires(Right.CONTACT_VIEW)
    @GetMapping(OF_CONTACT + "/new")
    View blank(Caller caller, @PathVariable UUID contactId) {
        return pages.view("letters/new", blank(caller, contactId, FormProblems.NONE));
    }

    @Requires(Right.CONTACT_VIEW)
    @PostMapping(OF_CONTACT)
    View write(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID contactId,
            @RequestParam(required = false) @Nullable UUID templateId) {
        try {
            LetterView letter = runner.run(caller.actor(), new WriteLetter(contactId, templateId), FormKeys.of(request))
                    .outcome();
            return Redirects.to("/letters/" + letter.id());
        } catch (InvalidInputException e) {
            return reads.inSnapshot(
                    caller.organisationId(),
                    () -> pages.view(
                            "letters/new",
                            blank(caller, contactId, FormProblems.of(e)),
                            HttpStatus.UNPROCESSABLE_CONTENT));
        }
    }

    /** As it is printed: the frame of the page stays off the paper. */
    @Requires(Right.CONTACT_VIEW)
    @GetMapping("/letters/{id}")
    View show(Caller caller, @PathVariable UUID id) {
        LetterView letter = letters.get(caller.user(), id);
        return pages.view("letters/letter", new LetterPageView(letter, letter.isBy(caller.user())));
    }

    @Requires(Right.CONTACT_VIEW)
    @GetMapping("/letters/{id}/edit")
    View edit(Caller caller, @PathVariable UUID id) {
        LetterView letter = letters.get(caller.user(), id);
        if (!letter.isBy(caller.user())) {
            throw new NotPermittedException("only who wrote a letter changes it");
        }
        return pages.view(
                "letters/edit",
                new LetterEditView(id, letter.version(), letter.subject(), letter.body(), FormProblems.NONE));
    }

    @Requires(Right.CONTACT_VIEW)
    @PostMapping("/letters/{id}")
    View change(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body) {
        try {
            runner.run(caller.actor(), new ChangeLetter(id, version, subject, body));
        } catch (InvalidInputException e) {
            return pages.view(
                    "letters/edit",
                    new LetterEditView(id, version, subject, body, FormProblems.of(e)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        notices.tell(request, Notice.done("letters.changed"));
        return Redirects.to("/letters/" + id);
    }

    private NewLetterView blank(Caller caller, UUID contactId, FormProblems problems) {
        return new NewLetterView(
                contactId,
                contacts.get(caller.user(), contactId).name(),
                letters.listTemplates(caller.organisationId()).stream()
                        .filter(LetterTemplate::active)
                        .toList(),
                problems);
    }
}
