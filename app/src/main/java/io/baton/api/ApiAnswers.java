package io.baton.api;

import io.baton.platform.Answer;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How outcomes are answered. A repeated one says so. */
public final class ApiAnswers {

    private ApiAnswers() {}

    /** 201 with what was made. */
    public static <O, B> ResponseEntity<B> created(Answer<O> answer, Function<O, B> body) {
        return with(HttpStatus.CREATED, answer, body);
    }

    /** 200 with what came of it. */
    public static <O, B> ResponseEntity<B> done(Answer<O> answer, Function<O, B> body) {
        return with(HttpStatus.OK, answer, body);
    }

    private static <O, B> ResponseEntity<B> with(HttpStatus status, Answer<O> answer, Function<O, B> body) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
        if (answer.replayed()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(body.apply(answer.outcome()));
    }
}
