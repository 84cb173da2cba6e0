package io.baton.web.webforms;

import io.baton.http.ForEverybody;
import io.baton.shared.FieldProblem;
import io.baton.web.Pages;
import io.baton.webforms.FormAnswer;
import io.baton.webforms.FormToFill;
import io.baton.webforms.FormVisits;
import io.baton.webforms.SentForm;
import io.baton.webforms.WebFormView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Web forms as strangers see them: without a session, without scripts, in the language of the form. */
@Controller
class FormPages {

    private static final String FORM = "/f/{key}";
    private static final String TEMPLATE = "webforms/form";

    private final Pages pages;
    private final FormVisits visits;

    FormPages(Pages pages, FormVisits visits) {
        this.pages = pages;
        this.visits = visits;
    }

    @ForEverybody
    @GetMapping(FORM)
    View show(@PathVariable String key, HttpServletResponse response) {
        Optional<FormToFill> found = visits.find(key);
        if (found.isEmpty()) {
            return unknown();
        }
        FormToFill toFill = found.get();
        return toFill.form().settings().active()
                ? form(toFill, Map.of(), false, FormSaid.NOTHING, HttpStatus.OK, response)
                : closed(toFill.form(), false, response);
    }

    @ForEverybody
    @PostMapping(FORM)
    View send(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        SentForm sent = sent(request);
        return switch (visits.send(key, sent)) {
            case FormAnswer.Unknown unknown -> unknown();
            case FormAnswer.Thanks thanks -> thanks(thanks.form(), response);
            case FormAnswer.Again again ->
                form(
                        again.form(),
                        sent.values(),
                        sent.consent(),
                        new FormSaid(again.problems(), null),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        response);
            case FormAnswer.LookAgain look ->
                form(
                        look.form(),
                        sent.values(),
                        false,
                        new FormSaid(
                                List.of(), look.consentChanged() ? "webforms.consentChanged" : "webforms.lookAgain"),
                        HttpStatus.OK,
                        response);
            case FormAnswer.Closed closed -> closed(closed.form(), closed.kept(), response);
            case FormAnswer.TooMany many -> {
                response.setHeader(
                        "Retry-After", Long.toString(Math.max(1, many.pause().toSeconds())));
                yield form(
                        many.form(),
                        sent.values(),
                        sent.consent(),
                        new FormSaid(List.of(), "webforms.tooMany"),
                        HttpStatus.TOO_MANY_REQUESTS,
                        response);
            }
        };
    }

    /** What follows sending: loaded again, it sends nothing twice. */
    @ForEverybody
    @GetMapping(FORM + "/thanks")
    View thanked(@PathVariable String key, HttpServletResponse response) {
        Optional<FormToFill> found = visits.find(key);
        if (found.isEmpty()) {
            return unknown();
        }
        WebFormView form = found.get().form();
        FormPolicy.apply(form, response);
        return pages.viewIn(
                language(form),
                "webforms/said",
                new FormSaidView(
                        "webforms.thanks.title",
                        "webforms.thanks.text",
                        form.settings().thanks()),
                HttpStatus.OK);
    }

    private static SentForm sent(HttpServletRequest request) {
        Map<String, String> values = new HashMap<>();
        request.getParameterMap().forEach((name, all) -> {
            if (all.length > 0) {
                values.put(name, all[0]);
            }
        });
        String trap = values.getOrDefault(FormWords.TRAP, "");
        return new SentForm(
                values,
                "true".equals(values.get(FormPageView.CONSENT)),
                !trap.isBlank(),
                values.get(FormWords.TOKEN),
                request.getRemoteAddr());
    }

    private View thanks(WebFormView form, HttpServletResponse response) {
        FormPolicy.apply(form, response);
        String elsewhere = form.settings().redirectUrl();
        RedirectView redirect = new RedirectView(elsewhere == null ? form.path() + "/thanks" : elsewhere);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        redirect.setHttp10Compatible(false);
        return redirect;
    }

    private View form(
            FormToFill toFill,
            Map<String, String> typed,
            boolean consent,
            FormSaid said,
            HttpStatus status,
            HttpServletResponse response) {
        FormPolicy.apply(toFill.form(), response);
        return pages.viewIn(
                language(toFill.form()),
                TEMPLATE,
                FormPageView.of(toFill, typed, consent, said.problems(), said.remark()),
                status);
    }

    private View closed(WebFormView form, boolean kept, HttpServletResponse response) {
        FormPolicy.apply(form, response);
        FormSaidView view =
                new FormSaidView("webforms.closed.title", kept ? "webforms.closed.kept" : "webforms.closed.text", null);
        return pages.viewIn(language(form), "webforms/said", view, HttpStatus.GONE);
    }

    private View unknown() {
        return pages.view(
                "webforms/said",
                new FormSaidView("webforms.unknown.title", "webforms.unknown.text", null),
                HttpStatus.NOT_FOUND);
    }

    private static Locale language(WebFormView form) {
        return Locale.of(form.settings().language());
    }

    /** What is said above the form and at its fields. */
    private record FormSaid(
            List<FieldProblem> problems, @Nullable String remark) {

        static final FormSaid NOTHING = new FormSaid(List.of(), null);
    }
}
