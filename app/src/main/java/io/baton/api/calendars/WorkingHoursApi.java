package io.baton.api.calendars;

import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ApiAnswers;
import io.baton.api.ProblemKind;
import io.baton.calendars.AddHoliday;
import io.baton.calendars.DayHours;
import io.baton.calendars.DeleteHoliday;
import io.baton.calendars.HolidayView;
import io.baton.calendars.HoursOwner;
import io.baton.calendars.SetWorkingHours;
import io.baton.calendars.WorkingHours;
import io.baton.calendars.WorkingTimeView;
import io.baton.calendars.WorkingTimes;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When people work: the hours of offices and users, and the holidays of offices. */
@RestController
@Tag(name = "Working hours")
class WorkingHoursApi {

    /**
     * One stretch of work in a week.
     *
     * @param to 00:00 is the end of the day
     */
    record HoursBody(
            @Nullable DayOfWeek day,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {

        static HoursBody of(DayOfWeek day, WorkingHours hours) {
            return new HoursBody(day, clock(hours.opensAt()), clock(hours.closesAt()));
        }

        private static LocalTime clock(int minute) {
            return LocalTime.MIDNIGHT.plusMinutes(minute);
        }
    }

    /**
     * The hours that apply.
     *
     * @param own false where they are those of an office above
     * @param fromOffice the name of the office they come from; null where they are own, or nobody has said any
     */
    record WorkingTimeBody(
            String zone, boolean own, @Nullable String fromOffice, List<HoursBody> hours) {

        static WorkingTimeBody of(WorkingTimeView view) {
            List<HoursBody> hours = new ArrayList<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                view.week().on(day).forEach(each -> hours.add(HoursBody.of(day, each)));
            }
            return new WorkingTimeBody(view.zone().getId(), view.own(), view.fromOffice(), hours);
        }
    }

    /**
     * A week to be set as a whole.
     *
     * @param hours none: the hours of the office above apply
     */
    record NewHours(@Nullable List<@Nullable HoursBody> hours) {}

    /** A day without work, of an office and all below it. */
    record HolidayBody(UUID id, UUID officeId, LocalDate day, String name) {

        static HolidayBody of(HolidayView holiday) {
            return new HolidayBody(holiday.id(), holiday.officeId(), holiday.day(), holiday.name());
        }
    }

    /** A holiday to be noted. */
    record NewHoliday(@Nullable LocalDate day, @Nullable String name) {}

    private final WorkingTimes times;
    private final CommandRunner runner;
    private final RepeatHeader repeats;

    WorkingHoursApi(WorkingTimes times, CommandRunner runner, RepeatHeader repeats) {
        this.times = times;
        this.runner = runner;
        this.repeats = repeats;
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping("/api/v1/offices/{id}/working-hours")
    @Operation(summary = "The working hours of an office")
    WorkingTimeBody ofOffice(Caller caller, @PathVariable UUID id) {
        return WorkingTimeBody.of(times.get(caller.user(), HoursOwner.office(id)));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PutMapping("/api/v1/offices/{id}/working-hours")
    @AlsoAnswers(ProblemKind.NOT_FOUND)
    @Operation(summary = "Sets the working hours of an office as a whole; none: those of the office above")
    WorkingTimeBody setOfOffice(Caller caller, @PathVariable UUID id, @RequestBody NewHours body) {
        return set(caller, HoursOwner.office(id), body);
    }

    @Requires({Right.USER_MANAGE, Right.LEAD_ASSIGN})
    @GetMapping("/api/v1/users/{id}/working-hours")
    @Operation(summary = "The working hours of a user")
    WorkingTimeBody ofUser(Caller caller, @PathVariable UUID id) {
        return WorkingTimeBody.of(times.get(caller.user(), HoursOwner.user(id)));
    }

    @Requires({Right.USER_MANAGE, Right.LEAD_ASSIGN})
    @PutMapping("/api/v1/users/{id}/working-hours")
    @AlsoAnswers(ProblemKind.NOT_FOUND)
    @Operation(summary = "Sets the working hours of a user as a whole; none: those of the office")
    WorkingTimeBody setOfUser(Caller caller, @PathVariable UUID id, @RequestBody NewHours body) {
        return set(caller, HoursOwner.user(id), body);
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping("/api/v1/offices/{id}/holidays")
    @Operation(summary = "The holidays of an office and of those above it, by day")
    Slice<HolidayBody> holidays(Caller caller, @PathVariable UUID id) {
        times.get(caller.user(), HoursOwner.office(id));
        return new Slice<>(
                times.listHolidays(caller.organisationId(), id).stream()
                        .map(HolidayBody::of)
                        .toList(),
                null);
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping("/api/v1/offices/{id}/holidays")
    @ResponseStatus(HttpStatus.CREATED)
    @AlsoAnswers(ProblemKind.NOT_FOUND)
    @Operation(summary = "Notes a day without work, of an office and all below it")
    ResponseEntity<HolidayBody> addHoliday(
            Caller caller, HttpServletRequest request, @PathVariable UUID id, @RequestBody NewHoliday body) {
        AddHoliday command = new AddHoliday(id, body.day(), body.name());
        return ApiAnswers.created(runner.run(caller.actor(), command, repeats.of(request, body)), HolidayBody::of);
    }

    @Requires(Right.SETTINGS_MANAGE)
    @DeleteMapping("/api/v1/holidays/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Makes a holiday a day like others")
    void deleteHoliday(Caller caller, @PathVariable UUID id) {
        runner.run(caller.actor(), new DeleteHoliday(id));
    }

    private WorkingTimeBody set(Caller caller, HoursOwner owner, NewHours body) {
        if (body.hours() == null) {
            throw new InvalidInputException(FieldProblem.required("hours"));
        }
        List<DayHours> hours = body.hours().stream()
                .map(each -> each == null
                        ? new DayHours(null, null, null)
                        : new DayHours(each.day(), each.from(), each.to()))
                .toList();
        return WorkingTimeBody.of(runner.run(caller.actor(), new SetWorkingHours(owner, hours)));
    }
}
