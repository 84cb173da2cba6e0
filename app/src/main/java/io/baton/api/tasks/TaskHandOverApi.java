package io.baton.api.tasks;

import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ApiAnswers;
import io.baton.api.HandOver;
import io.baton.api.HandOver.HandedOver;
import io.baton.api.ProblemKind;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.tasks.HandOverTasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tasks of somebody who has left, or is away for long. */
@RestController
@Tag(name = "Tasks")
class TaskHandOverApi {

    private final CommandRunner runner;
    private final RepeatHeader repeats;

    TaskHandOverApi(CommandRunner runner, RepeatHeader repeats) {
        this.runner = runner;
        this.repeats = repeats;
    }

    @Requires(Right.LEAD_ASSIGN)
    @PostMapping("/api/v1/tasks/hand-over")
    @AlsoAnswers(ProblemKind.CONFLICT)
    @Operation(summary = "Hands over what somebody has still to do, also where that user is deactivated")
    ResponseEntity<HandedOver> handOver(Caller caller, HttpServletRequest request, @RequestBody HandOver body) {
        HandOverTasks command = body.command(HandOverTasks::new);
        return ApiAnswers.done(runner.run(caller.actor(), command, repeats.of(request, body)), HandedOver::of);
    }
}
