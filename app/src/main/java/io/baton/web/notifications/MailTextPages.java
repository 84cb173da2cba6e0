package io.baton.web.notifications;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.notifications.MailText;
import io.baton.notifications.MailTexts;
import io.baton.notifications.SetMailText;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Settings: the organisation's own words in the mail of assignments, each language by itself. */
@Controller
class MailTextPages {

    static final String PATH = "/settings/mail-texts";

    private final Pages pages;
    private final Notices notices;
    private final MailTexts texts;
    private final CommandRunner runner;
    private final Reads reads;

    MailTextPages(Pages pages, Notices notices, MailTexts texts, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.texts = texts;
        this.runner = runner;
        this.reads = reads;
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping(PATH)
    View show(Caller caller, @RequestParam(required = false) @Nullable String language) {
        return page(caller, locale(caller, language), null, FormProblems.NONE, HttpStatus.OK);
    }

    /** @param act what is done with what was typed: shown only, or saved; or forgotten */
    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(PATH)
    View save(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String intro,
            @RequestParam(defaultValue = "save") String act) {
        Locale locale = locale(caller, language);
        MailText typed = new MailText(subject.strip(), intro.strip().replace("\r\n", "\n"));
        if (act.equals("preview")) {
            return page(caller, locale, typed, FormProblems.NONE, HttpStatus.OK);
        }
        boolean reset = act.equals("reset");
        try {
            runner.run(caller.actor(), new SetMailText(locale, reset ? null : typed));
            notices.tell(request, Notice.done(reset ? "notifications.texts.wasReset" : "notifications.texts.saved"));
            return Redirects.to(PATH + "?language=" + locale.getLanguage());
        } catch (InvalidInputException e) {
            return page(caller, locale, typed, FormProblems.of(e), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private View page(
            Caller caller, Locale locale, @Nullable MailText typed, FormProblems problems, HttpStatus status) {
        MailTexts.Words words =
                reads.inSnapshot(caller.organisationId(), () -> texts.get(caller.organisationId(), locale));
        MailText text = typed == null ? words.text() : typed;
        return pages.view(
                "notifications/texts",
                new MailTextView(
                        locale.getLanguage(), text, words.own(), texts.preview(caller.user(), locale, text), problems),
                status);
    }

    private static Locale locale(Caller caller, @Nullable String language) {
        return switch (language) {
            case "de" -> Locale.GERMAN;
            case "en" -> Locale.ENGLISH;
            case null, default -> caller.user().locale();
        };
    }
}
