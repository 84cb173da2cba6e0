package io.baton.web.calendars;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.calendars.DeleteHoliday;
import io.baton.calendars.HolidayView;
import io.baton.calendars.HoursOwner;
import io.baton.calendars.WorkingTimeView;
import io.baton.calendars.WorkingTimes;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** When people work: of offices with their holidays, for whoever manages settings; of people for their coordinators. */
@Controller
class HoursPages {

    private static final String PATH = "/settings/working-hours";
    private static final String OFFICE = PATH + "/offices/{id}";
    private static final String USER = PATH + "/users/{id}";

    private final Pages pages;
    private final Notices notices;
    private final WorkingTimes times;
    private final CommandRunner runner;
    private final Reads reads;

    HoursPages(Pages pages, Notices notices, WorkingTimes times, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.times = times;
        this.runner = runner;
        this.reads = reads;
    }

    @Requires({Right.SETTINGS_MANAGE, Right.USER_MANAGE, Right.LEAD_ASSIGN})
    @GetMapping(PATH)
    View list(Caller caller) {
        ActingUser user = caller.user();
        return pages.view(
                "calendars/hoursList",
                new HoursListView(times.listOffices(user), times.listPeople(user, user.visibleOffices())));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping(OFFICE)
    View office(Caller caller, @PathVariable UUID id) {
        return pages.view("calendars/hours", view(caller.user(), HoursOwner.office(id)));
    }

    @Requires({Right.USER_MANAGE, Right.LEAD_ASSIGN})
    @GetMapping(USER)
    View user(Caller caller, @PathVariable UUID id) {
        return pages.view("calendars/hours", view(caller.user(), HoursOwner.user(id)));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(OFFICE)
    View changeOffice(Caller caller, HttpServletRequest request, @PathVariable UUID id) {
        return change(caller, request, HoursOwner.office(id));
    }

    @Requires({Right.USER_MANAGE, Right.LEAD_ASSIGN})
    @PostMapping(USER)
    View changeUser(Caller caller, HttpServletRequest request, @PathVariable UUID id) {
        return change(caller, request, HoursOwner.user(id));
    }

    /** Repeating it is harmless: the same hours are there then. */
    private View change(Caller caller, HttpServletRequest request, HoursOwner owner) {
        HoursForm form = HoursForm.of(request);
        try {
            WorkingTimeView changed = runner.run(caller.actor(), form.command(owner));
            notices.tell(request, Notice.done("calendars.hours.changed", changed.name()));
            return Redirects.to(PATH);
        } catch (InvalidInputException e) {
            return reads.inSnapshot(caller.organisationId(), () -> {
                HoursPageView now = view(caller.user(), owner);
                return pages.view(
                        "calendars/hours",
                        new HoursPageView(
                                now.time(), now.path(), form, now.holidays(), HolidayForm.EMPTY, FormProblems.of(e)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            });
        }
    }

    /** Repeating it is harmless: an office has a holiday once. */
    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(OFFICE + "/holidays")
    View addHoliday(Caller caller, HttpServletRequest request, @PathVariable UUID id, HolidayForm form) {
        try {
            HolidayView added = runner.run(caller.actor(), form.command(id));
            notices.tell(request, Notice.done("calendars.holiday.added", added.name()));
            return Redirects.to(path(HoursOwner.office(id)));
        } catch (InvalidInputException e) {
            return reads.inSnapshot(caller.organisationId(), () -> {
                HoursPageView now = view(caller.user(), HoursOwner.office(id));
                return pages.view(
                        "calendars/hours",
                        new HoursPageView(now.time(), now.path(), now.form(), now.holidays(), form, FormProblems.of(e)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            });
        }
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(PATH + "/holidays/{id}/delete")
    View deleteHoliday(Caller caller, HttpServletRequest request, @PathVariable UUID id) {
        HolidayView deleted = runner.run(caller.actor(), new DeleteHoliday(id));
        notices.tell(request, Notice.done("calendars.holiday.deleted", deleted.name()));
        return Redirects.to(path(HoursOwner.office(deleted.officeId())));
    }

    private HoursPageView view(ActingUser user, HoursOwner owner) {
        WorkingTimeView time = times.get(user, owner);
        List<HolidayView> holidays = owner.isUser() ? null : times.listHolidays(user.organisationId(), time.officeId());
        return new HoursPageView(time, path(owner), HoursForm.of(time), holidays, HolidayForm.EMPTY, FormProblems.NONE);
    }

    private static String path(HoursOwner owner) {
        return PATH + (owner.isUser() ? "/users/" + owner.userId() : "/offices/" + owner.officeId());
    }
}
