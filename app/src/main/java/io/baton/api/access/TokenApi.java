package io.baton.api.access;

import io.baton.access.SignIns;
import io.baton.http.ForEverybody;
import io.baton.http.NotSignedInException;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
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
import org.springframework.web.bind.annotation.RestController;

@RestController
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
