package io.baton.web.webforms;

import io.baton.access.Right;
import io.baton.catalogue.CustomFieldView;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.Command;
import io.baton.platform.CommandRunner;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import io.baton.webforms.DiscardSubmissions;
import io.baton.webforms.FormField;
import io.baton.webforms.ReleaseSubmissions;
import io.baton.webforms.SubmissionState;
import io.baton.webforms.Submissions;
import io.baton.webforms.SubmissionsDecided;
import io.baton.webforms.WebForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What was sent by web forms and waits for somebody to decide. */
@Controller
class QuarantinePages {

    static final String LIST = "/leads/quarantine";

    private static final int SLICE = 50;

    private final Pages pages;
    private final Notices notices;
    private final Submissions submissions;
    private final WebForms forms;
    private final CommandRunner runner;

    QuarantinePages(Pages pages, Notices notices, Submissions submissions, WebForms forms, CommandRunner runner) {
        this.pages = pages;
        this.notices = notices;
        this.submissions = submissions;
        this.forms = forms;
        this.runner = runner;
    }

    @Requires(Right.WEB_FORM_MANAGE)
    @GetMapping(LIST)
    View list(
            Caller caller,
            @RequestParam(defaultValue = "QUARANTINED") String state,
            @RequestParam(required = false) @Nullable String cursor) {
        SubmissionState shown = state.equals(SubmissionState.DISCARDED.name())
                ? SubmissionState.DISCARDED
                : SubmissionState.QUARANTINED;
        String after = cursor == null || cursor.isEmpty() ? null : cursor;
        Map<String, String> labels = forms.listAllCustomFields(caller.user()).stream()
                .collect(Collectors.toMap(FormField::nameOf, CustomFieldView::label));
        return pages.view(
                "webforms/quarantine",
                QuarantineView.of(shown, submissions.list(caller.user(), shown, null, after, SLICE), labels, after));
    }

    @Requires(Right.WEB_FORM_MANAGE)
    @PostMapping(LIST + "/release")
    View release(
            Caller caller,
            @RequestParam(name = "submissionId", required = false) @Nullable List<UUID> ids,
            HttpServletRequest request) {
        return decide(caller, ids, ReleaseSubmissions::new, "webforms.released", request);
    }

    @Requires(Right.WEB_FORM_MANAGE)
    @PostMapping(LIST + "/discard")
    View discard(
            Caller caller,
            @RequestParam(name = "submissionId", required = false) @Nullable List<UUID> ids,
            HttpServletRequest request) {
        return decide(caller, ids, DiscardSubmissions::new, "webforms.discarded", request);
    }

    private View decide(
            Caller caller,
            @Nullable List<UUID> ids,
            Function<List<UUID>, Command<SubmissionsDecided>> command,
            String done,
            HttpServletRequest request) {
        if (ids == null || ids.isEmpty()) {
            notices.tell(request, Notice.refused("webforms.nothingTicked"));
            return Redirects.to(LIST);
        }
        SubmissionsDecided decided = runner.run(caller.actor(), command.apply(ids));
        long left = decided.results().size() - decided.done();
        notices.tell(
                request,
                left == 0
                        ? Notice.done(done, decided.done())
                        : Notice.refused("webforms.notAll", decided.done(), left));
        return Redirects.to(LIST);
    }
}
