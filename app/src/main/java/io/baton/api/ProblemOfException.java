package io.baton.api;

import io.baton.http.MalformedRequestException;
import io.baton.http.NotSignedInException;
import io.baton.platform.BusyException;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.platform.NotPermittedException;
import io.baton.platform.RepeatInProgressException;
import io.baton.platform.RepeatMismatchException;
import io.baton.platform.StaleVersionException;
import io.baton.platform.TooManyAttemptsException;
import io.baton.shared.FieldProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Which problem an exception is. */
@Component
class ProblemOfException {

    Problem of(Throwable exception) {
        return switch (exception) {
            case NotSignedInException e -> Problem.of(401, "UNAUTHENTICATED", "Sign in", "a valid bearer is needed");
            case NotPermittedException e -> Problem.of(403, "NOT_PERMITTED", "Not permitted", e.getMessage());
            case NotFoundException e -> Problem.of(404, "NOT_FOUND", "Not found", e.getMessage());
            case ConflictException e -> conflict(e);
            case RepeatInProgressException e ->
                Problem.of(409, "IDEMPOTENCY_IN_PROGRESS", "Still running", e.getMessage());
            case RepeatMismatchException e ->
                Problem.of(422, "IDEMPOTENCY_MISMATCH", "Another body under the same key", e.getMessage());
            case StaleVersionException e ->
                Problem.of(412, "VERSION_CHANGED", "Changed meanwhile", e.getMessage())
                        .withCurrent(Map.of("version", e.currentVersion()));
            case InvalidInputException e -> invalid(e.problems());
            case RefusedInputException e -> Problem.of(422, e.code(), "Refused", e.getMessage());
            case MalformedRequestException e -> malformed(e.part(), "it is not of its form");
            case MethodArgumentTypeMismatchException e -> malformed(e.getName(), wanted(e.getRequiredType()));
            case BindException e -> unbound(e);
            case MissingRequestHeaderException e -> malformed(e.getHeaderName(), "the header is missing");
            case HttpMessageNotReadableException e -> unreadable(e);
            case MaxUploadSizeExceededException e -> Problem.of(413, "TOO_LARGE", "Too large", null);
            case MultipartException e -> malformed("body", "it is not of its form");
            case TooManyAttemptsException e ->
                Problem.of(429, "TOO_MANY_ATTEMPTS", "Too many attempts", e.getMessage());
            case BusyException e -> Problem.of(503, "BUSY", "Busy", e.getMessage());
            case CannotCreateTransactionException e -> databaseAway();
            case QueryTimeoutException e -> Problem.of(503, "BUSY", "Busy", "the database took too long");
            case DataAccessResourceFailureException e -> databaseAway();
            case TransientDataAccessException e -> Problem.of(503, "BUSY", "Busy", "the database was contended");
            case ErrorResponse e -> ofStatus(e);
            default -> Problem.of(500, "INTERNAL", "Something failed here", "it is logged");
        };
    }

    private static Problem databaseAway() {
        return Problem.of(503, "DATABASE_AWAY", "The database is away", "try again in a moment");
    }

    private static Problem conflict(ConflictException e) {
        Problem problem =
                Problem.of(409, e.refusal().code(), "Refused", e.refusal().message());
        Object current = e.current();
        return current == null ? problem : problem.withCurrent(current);
    }

    private static Problem invalid(List<FieldProblem> fields) {
        return Problem.of(422, "INVALID", "Fields are wrong", null).withErrors(fields);
    }

    private static Problem malformed(String part, String message) {
        return Problem.of(400, "MALFORMED", "Malformed", part + ": " + message);
    }

    /** Parameters that are read into a record together. */
    private static Problem unbound(BindException e) {
        String parts = e.getFieldErrors().stream()
                .map(error -> error.getField() + ": " + wanted(e.getFieldType(error.getField())))
                .sorted()
                .collect(Collectors.joining("; "));
        return Problem.of(400, "MALFORMED", "Malformed", parts);
    }

    private static String wanted(@Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", "the parameter must be one of ", ""))
                : "the parameter is not of its form";
    }

    private static Problem ofStatus(ErrorResponse response) {
        int status = response.getStatusCode().value();
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Refused" : known.getReasonPhrase();
        return Problem.of(status, known == null ? "REFUSED" : known.name(), title, null);
    }

    private static Problem unreadable(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown -> invalid(List.of(FieldProblem.unknown(path(unknown))));
            case DatabindException wrong -> invalid(List.of(FieldProblem.malformed(path(wrong), "of its type")));
            case JacksonException syntax -> malformed("body", "it is not valid JSON");
            case null, default -> malformed("body", "it cannot be read");
        };
    }

    private static String path(DatabindException e) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
