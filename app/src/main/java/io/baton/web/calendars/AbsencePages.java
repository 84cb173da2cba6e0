package io.baton.web.calendars;

import io.baton.access.ActingUser;
import io.baton.calendars.AbsenceView;
import io.baton.calendars.Absences;
import io.baton.calendars.DeleteAbsence;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Who is away: one's own days, and for coordinators those of the people they give leads to. */
@Controller
class AbsencePages {

    private static final String PATH = "/absences";

    private final Pages pages;
    private final Notices notices;
    private final Absences absences;
    private final CommandRunner runner;
    private final Reads reads;

    AbsencePages(Pages pages, Notices notices, Absences absences, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.absences = absences;
        this.runner = runner;
        this.reads = reads;
    }

    @ForEverySignedIn
    @GetMapping(PATH)
    View list(Caller caller) {
        return pages.view("calendars/absences", view(caller.user(), AbsenceForm.EMPTY, FormProblems.NONE));
    }

    /** Repeating it is harmless: the same days are noted once. */
    @ForEverySignedIn
    @PostMapping(PATH)
    View add(Caller caller, HttpServletRequest request, AbsenceForm form) {
        try {
            AbsenceView added = runner.run(caller.actor(), form.command());
            notices.tell(request, Notice.done("calendars.added", added.userName()));
            return Redirects.to(PATH);
        } catch (InvalidInputException e) {
            return reads.inSnapshot(
                    caller.organisationId(),
                    () -> pages.view(
                            "calendars/absences",
                            view(caller.user(), form, FormProblems.of(e)),
                            HttpStatus.UNPROCESSABLE_CONTENT));
        }
    }

    @ForEverySignedIn
    @PostMapping(PATH + "/{id}/delete")
    View delete(Caller caller, HttpServletRequest request, @PathVariable UUID id) {
        AbsenceView deleted = runner.run(caller.actor(), new DeleteAbsence(id));
        notices.tell(request, Notice.done("calendars.deleted", deleted.userName()));
        return Redirects.to(PATH);
    }

    private AbsenceListView view(ActingUser user, AbsenceForm form, FormProblems problems) {
        return new AbsenceListView(
                user.id(), absences.list(user), absences.listOthers(user, user.visibleOffices()), form, problems);
    }
}
