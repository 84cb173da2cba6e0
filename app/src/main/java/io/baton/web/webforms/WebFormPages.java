package io.baton.web.webforms;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.PublicAddress;
import io.baton.http.Requires;
import io.baton.lists.CappedCount;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.platform.StaleVersionException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import io.baton.web.FormKeys;
import io.baton.web.FormProblems;
import io.baton.web.NextPaths;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import io.baton.webforms.ChangeWebForm;
import io.baton.webforms.CreateWebForm;
import io.baton.webforms.Submissions;
import io.baton.webforms.WebFormSummary;
import io.baton.webforms.WebFormView;
import io.baton.webforms.WebForms;
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

/** Settings: the web forms of the offices. */
@Controller
class WebFormPages {

    static final String LIST = "/settings/web-forms";

    private static final String PAGE = "webforms/settings";
    private static final int SLICE = 50;

    private final Pages pages;
    private final Notices notices;
    private final WebForms forms;
    private final Submissions submissions;
    private final WebFormReader reader;
    private final PublicAddress addresses;
    private final CommandRunner runner;
    private final Reads reads;

    WebFormPages(
            Pages pages,
            Notices notices,
            WebForms forms,
            Submissions submissions,
            WebFormReader reader,
            PublicAddress addresses,
            CommandRunner runner,
            Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.forms = forms;
        this.submissions = submissions;
        this.reader = reader;
        this.addresses = addresses;
        this.runner = runner;
        this.reads = reads;
    }

    @Requires(Right.WEB_FORM_MANAGE)
    @GetMapping(LIST)
    View list(Caller caller, @RequestParam(required = false) @Nullable String cursor) {
        String after = cursor == null || cursor.isEmpty() ? null : cursor;
        Slice<WebFormSummary> found = forms.list(caller.user(), after, SLICE);
        boolean several = forms.listGroups(caller.user()).size() > 1;
        return pages.view(
                "webforms/list",
                new WebFormListView(
                        found.items(),
                        several,
                        new CappedCount(submissions.countWaiting(caller.user())).toString(),
                        NextPaths.first(LIST, "", cursor),
                        NextPaths.next(LIST, "", found.nextCursor())));
    }

    @Requires(Right.WEB_FORM_MANAGE)
    @GetMapping(LIST + "/new")
    View blank(Caller caller) {
        SettingsForm form = SettingsForm.of(forms.blank(caller.user()));
        return pages.view(PAGE, reader.page(caller.user(), null, form, 0, "", FormProblems.NONE));
    }

    @Requires(Right.WEB_FORM_MANAGE)
    @PostMapping(LIST)
    View create(Caller caller, HttpServletRequest request, @RequestParam(required = false) @Nullable String show) {
        SettingsForm form = SettingsForm.typed(request);
        if (show != null) {
            return again(caller, null, form, 0, "", FormProblems.NONE);
        }
        try {
            WebFormView made = runner.run(caller.actor(), new CreateWebForm(form.toDetails()), FormKeys.of(request))
                    .outcome();
            notices.tell(
                    request, Notice.done("webforms.created", made.settings().name()));
            return Redirects.to(LIST + "/" + made.id());
        } catch (InvalidInputException e) {
            return again(caller, null, form, 0, "", SettingsForm.problems(e));
        }
    }

    /** The part with what is asked: in another lead group or at another office there are other custom fields. */
    @Requires(Right.WEB_FORM_MANAGE)
    @PostMapping(LIST + "/fields")
    View fields(Caller caller, HttpServletRequest request, @RequestParam(required = false) @Nullable UUID formId) {
        SettingsForm form = SettingsForm.typed(request);
        return reads.inSnapshot(caller.organisationId(), () -> {
            WebFormView existing = formId == null ? null : forms.get(caller.user(), formId);
            return pages.view("webforms/fields", reader.page(caller.user(), existing, form, 0, "", FormProblems.NONE));
        });
    }

    @Requires(Right.WEB_FORM_MANAGE)
    @GetMapping(LIST + "/{id}")
    View show(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        WebFormView form = forms.get(caller.user(), id);
        return pages.view(
                PAGE,
                reader.page(
                        caller.user(),
                        form,
                        SettingsForm.of(form.settings()),
                        form.version(),
                        addresses.link(request, form.path()),
                        FormProblems.NONE));
    }

    @Requires(Right.WEB_FORM_MANAGE)
    @PostMapping(LIST + "/{id}")
    View change(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String show) {
        SettingsForm form = SettingsForm.typed(request);
        WebFormView before = reads.inSnapshot(caller.organisationId(), () -> forms.get(caller.user(), id));
        String address = addresses.link(request, before.path());
        if (show != null) {
            return again(caller, before, form, version, address, FormProblems.NONE);
        }
        try {
            WebFormView changed = runner.run(caller.actor(), new ChangeWebForm(id, version, form.toDetails()));
            notices.tell(
                    request, Notice.done("webforms.changed", changed.settings().name()));
            return Redirects.to(LIST + "/" + id);
        } catch (InvalidInputException e) {
            return again(caller, before, form, version, address, SettingsForm.problems(e));
        } catch (StaleVersionException e) {
            // What was typed is kept and can be saved over what somebody else did, once it was looked at.
            FormProblems stale = FormProblems.of(
                    new InvalidInputException(new FieldProblem("version", "STALE", "changed meanwhile")));
            return again(caller, before, form, e.currentVersion(), address, stale);
        }
    }

    private View again(
            Caller caller,
            @Nullable WebFormView existing,
            SettingsForm form,
            int version,
            String address,
            FormProblems problems) {
        WebFormPageView view = reads.inSnapshot(
                caller.organisationId(), () -> reader.page(caller.user(), existing, form, version, address, problems));
        return pages.view(PAGE, view, problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
