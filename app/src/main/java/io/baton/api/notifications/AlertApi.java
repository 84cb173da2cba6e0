package io.baton.api.notifications;

import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.http.Caller;
import io.baton.http.EventStreams;
import io.baton.http.ForEverySignedIn;
import io.baton.http.RepeatHeader;
import io.baton.notifications.Alerts;
import io.baton.notifications.AlertsOpened;
import io.baton.notifications.OpenAlerts;
import io.baton.notifications.OpenAllAlerts;
import io.baton.platform.Command;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Signals;
import io.baton.platform.TooManyAttemptsException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller is alerted of. */
@RestController
@Tag(name = "Alerts")
class AlertApi {

    private static final Duration UNTIL_ANOTHER_ENDED = Duration.ofSeconds(30);

    /**
     * Which alerts are marked as opened: either some, or all.
     *
     * @param alertIds at most a thousand; those of others, or opened before, are passed over
     */
    record ReadBody(@Nullable List<UUID> alertIds, @Nullable Boolean all) {}

    private final Alerts alerts;
    private final EventStreams streams;
    private final CommandRunner runner;
    private final RepeatHeader repeats;

    AlertApi(Alerts alerts, EventStreams streams, CommandRunner runner, RepeatHeader repeats) {
        this.alerts = alerts;
        this.streams = streams;
        this.runner = runner;
        this.repeats = repeats;
    }

    @ForEverySignedIn
    @GetMapping("/api/v1/alerts")
    @Operation(summary = "Lists what the caller was alerted of, newest first")
    Slice<AlertJson> list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return alerts.list(caller.user(), unread, cursor, ApiParameters.limit(limit))
                .map(AlertJson::of);
    }

    /** Outside of a snapshot, as it lasts for minutes. */
    @ForEverySignedIn
    @RequestMapping(path = "/api/v1/alerts/stream", method = RequestMethod.GET)
    @Operation(
            summary = "Tells as server-sent events that there are alerts to be listed",
            description = "An event named alerts says that there is something new, or opened; what it is,"
                    + " GET /alerts?unread=true tells. A stream ends after five minutes and is opened anew;"
                    + " of a user eight can be open.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string")))
    void stream(Caller caller, HttpServletResponse response) {
        Set<UUID> subjects = Set.of(caller.user().id());
        if (!streams.answer(caller.user(), subjects, Set.of(Signals.ALERTS), Duration.ZERO, response)) {
            throw new TooManyAttemptsException(UNTIL_ANOTHER_ENDED);
        }
    }

    @ForEverySignedIn
    @PostMapping("/api/v1/alerts/read")
    @Operation(summary = "Marks alerts as opened")
    ResponseEntity<AlertsOpened> read(Caller caller, HttpServletRequest request, @RequestBody ReadBody body) {
        return ApiAnswers.done(
                runner.run(caller.actor(), command(body), repeats.of(request, body)), Function.identity());
    }

    private static Command<AlertsOpened> command(ReadBody body) {
        boolean all = Boolean.TRUE.equals(body.all());
        List<UUID> alertIds = body.alertIds();
        if (all == (alertIds != null)) {
            throw new InvalidInputException(
                    new FieldProblem("alertIds", "ONE_OF_TWO", "name either alerts or all of them"));
        }
        return alertIds == null ? new OpenAllAlerts(null) : new OpenAlerts(alertIds);
    }
}
