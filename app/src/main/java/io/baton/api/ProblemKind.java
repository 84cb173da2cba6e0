package io.baton.api;

/** The kinds of problems REST describes, one a status. */
public enum ProblemKind {
    MALFORMED(400, "A header, a parameter or the body is not of its form."),
    UNAUTHENTICATED(401, "There is no valid bearer."),
    NOT_PERMITTED(403, "The caller may not do this."),
    NOT_FOUND(404, "There is no such thing, or it is not the caller's to know."),
    CONFLICT(409, "A state stands in the way; current tells what is true now. Or the same key is still at work."),
    VERSION_CHANGED(412, "It was changed since the version of If-Match."),
    TOO_LARGE(413, "The body is too large."),
    NOT_JSON(415, "The body is no JSON."),
    INVALID(422, "Fields are wrong: errors names each. Or the key of a repeat came with another body."),
    TOO_MANY_ATTEMPTS(429, "Too many attempts; Retry-After says how many seconds to wait."),
    BUSY(503, "Busy, or the database is away; Retry-After says how many seconds to wait.");

    private final int status;
    private final String description;

    ProblemKind(int status, String description) {
        this.status = status;
        this.description = description;
    }

    int status() {
        return status;
    }

    String description() {
        return description;
    }

    /** Whether the answer says when to try again. */
    boolean tellsWhenToRetry() {
        return this == TOO_MANY_ATTEMPTS || this == BUSY;
    }
}
