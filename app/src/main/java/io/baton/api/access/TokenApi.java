package io.baton.api.access;

import io.baton.access.SignIns;
import io.baton.api.AlsoAnswers;
import io.baton.api.AnswersSecret;
import io.baton.api.ProblemKind;
import io.baton.http.ForEverybody;
import io.baton.http.NotSignedInException;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tokens")
class TokenApi {

    record NewToken(@Nullable String email, @Nullable String password) {

        /** Never the password: this lands in logs. */
        @Override
        public String toString() {
            return "NewToken[email=" + email + "]";
        }
    }

    record TokenBody(String token, Instant expiresAt) {}

    private final SignIns signIns;

    TokenApi(SignIns signIns) {
        this.signIns = signIns;
    }

    /** Gives a token for twelve hours. Answers a secret, so it takes no repeat key. */
    @ForEverybody
    @PostMapping("/api/v1/tokens")
    @Operation(summary = "Gives a token for twelve hours to who knows the password")
    @ResponseStatus(HttpStatus.CREATED)
    @AnswersSecret
    @AlsoAnswers(ProblemKind.UNAUTHENTICATED)
    ResponseEntity<TokenBody> issue(HttpServletRequest request, @RequestBody NewToken body) {
        List<FieldProblem> problems = new ArrayList<>();
        if (body.email() == null) {
            problems.add(FieldProblem.required("email"));
        }
        if (body.password() == null) {
            problems.add(FieldProblem.required("password"));
        }
        InvalidInputException.throwIfAny(problems);
        String email = body.email() == null ? "" : body.email();
        String password = body.password() == null ? "" : body.password();
        SignIns.IssuedToken issued = signIns.issueToken(email, password, request.getRemoteAddr())
                .orElseThrow(() -> new NotSignedInException("address or password is wrong"));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new TokenBody(issued.token().reveal(), issued.expiresAt()));
    }
}
