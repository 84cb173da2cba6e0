package io.baton.api.tasks;

import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ApiAnswers;
import io.baton.api.ConflictException;
import io.baton.api.ProblemKind;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.tasks.HandOverOutcome;
import io.baton.tasks.HandOverTasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tasks of somebody who has left, or is away for long. */
@RestController
@Tag(name = "Tasks")
class TaskHandOverApi {

    /** Whose open tasks are to be somebody else’s. */
    record HandOver(@Nullable UUID fromUserId, @Nullable UUID toUserId) {}

    /**
     * What came of it.
     *
     * @param handedOver how many tasks
     * @param left how many are still where they were: at most 1,000 are handed over at once; ask again
     */
    record HandedOver(int handedOver, int left) {}

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
        HandOverTasks command =
                new HandOverTasks(given("fromUserId", body.fromUserId()), given("toUserId", body.toUserId()));
        return ApiAnswers.done(runner.run(caller.actor(), command, repeats.of(request, body)), TaskHandOverApi::body);
    }

    private static HandedOver body(HandOverOutcome outcome) {
        return switch (outcome) {
            case HandOverOutcome.HandedOver done -> new HandedOver(done.count(), done.left());
            case HandOverOutcome.Refused refused -> throw new ConflictException(refused.refusal(), null);
        };
    }

    private static UUID given(String field, @Nullable UUID id) {
        if (id == null) {
            throw new InvalidInputException(FieldProblem.required(field));
        }
        return id;
    }
}
