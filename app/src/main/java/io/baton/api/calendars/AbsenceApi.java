package io.baton.api.calendars;

import io.baton.api.AlsoAnswers;
import io.baton.api.ApiAnswers;
import io.baton.api.ProblemKind;
import io.baton.calendars.AbsenceView;
import io.baton.calendars.Absences;
import io.baton.calendars.AddAbsence;
import io.baton.calendars.DeleteAbsence;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.http.RepeatHeader;
import io.baton.platform.CommandRunner;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is away: everybody's own, and those of the people one gives leads to. */
@RestController
@Tag(name = "Absences")
class AbsenceApi {

    /**
     * An absence.
     *
     * @param firstDay in the user's own zone, as is the last
     */
    record AbsenceBody(UUID id, Person user, LocalDate firstDay, LocalDate lastDay) {

        static AbsenceBody of(AbsenceView absence) {
            return new AbsenceBody(
                    absence.id(),
                    new Person(absence.userId(), absence.userName()),
                    absence.firstDay(),
                    absence.lastDay());
        }
    }

    /** Who is away. */
    record Person(UUID id, String name) {}

    /**
     * An absence to be noted.
     *
     * @param userId who; left out for the caller
     * @param lastDay left out for the first day alone
     */
    record NewAbsence(
            @Nullable UUID userId,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    private final Absences absences;
    private final CommandRunner runner;
    private final RepeatHeader repeats;

    AbsenceApi(Absences absences, CommandRunner runner, RepeatHeader repeats) {
        this.absences = absences;
        this.runner = runner;
        this.repeats = repeats;
    }

    @ForEverySignedIn
    @GetMapping("/api/v1/absences")
    @Operation(summary = "Lists who is away or will be: oneself, and whom one gives leads to")
    Slice<AbsenceBody> list(Caller caller) {
        return new Slice<>(
                absences.list(caller.user()).stream().map(AbsenceBody::of).toList(), null);
    }

    @ForEverySignedIn
    @PostMapping("/api/v1/absences")
    @ResponseStatus(HttpStatus.CREATED)
    @AlsoAnswers(ProblemKind.NOT_FOUND)
    @Operation(summary = "Notes that somebody is away")
    ResponseEntity<AbsenceBody> add(Caller caller, HttpServletRequest request, @RequestBody NewAbsence body) {
        AddAbsence command = new AddAbsence(body.userId(), body.firstDay(), body.lastDay());
        return ApiAnswers.created(runner.run(caller.actor(), command, repeats.of(request, body)), AbsenceBody::of);
    }

    @ForEverySignedIn
    @DeleteMapping("/api/v1/absences/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes back that somebody is away")
    void delete(Caller caller, @PathVariable UUID id) {
        runner.run(caller.actor(), new DeleteAbsence(id));
    }
}
