package io.baton.api.assignment;

import io.baton.assignment.CustodyOutcome;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.platform.Answer;
import io.baton.platform.Command;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries out the commands on many leads, and answers with a result a lead. */
@Component
class BulkCommands {

    private final CommandRunner commands;
    private final RepeatHeader repeats;

    BulkCommands(CommandRunner commands, RepeatHeader repeats) {
        this.commands = commands;
        this.repeats = repeats;
    }

    ResponseEntity<ResultsJson> custody(
            Command<CustodyOutcome> command, Object body, Caller caller, HttpServletRequest request) {
        Answer<CustodyOutcome> answer = run(command, body, caller, request);
        return answered(ResultsJson.of(answer.outcome().results()), answer.replayed());
    }

    <O> Answer<O> run(Command<O> command, Object body, Caller caller, HttpServletRequest request) {
        return commands.run(caller.actor(), command, repeats.of(request, body));
    }

    static ResponseEntity<ResultsJson> answered(ResultsJson results, boolean replayed) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        if (replayed) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(results);
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(FieldProblem.required(field));
        }
        return value;
    }
}
