package io.baton.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.shared.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What REST answers when it could not do as asked: RFC 9457 with a stable code.
 *
 * @param errors the fields that are wrong, or null
 * @param current what is true now, where a state stood in the way, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable List<FieldProblem> errors,
        @Nullable Object current) {

    static Problem of(int status, String code, String title, @Nullable String detail) {
        return new Problem("about:blank", title, status, code, detail, null, null);
    }

    Problem withErrors(List<FieldProblem> fields) {
        return new Problem(type, title, status, code, detail, fields, current);
    }

    Problem withCurrent(Object now) {
        return new Problem(type, title, status, code, detail, errors, now);
    }
}
