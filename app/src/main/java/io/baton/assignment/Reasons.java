package io.baton.assignment;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Reasons people give in words. */
final class Reasons {

    static final int LONGEST = 1000;

    private Reasons() {}

    /** Throws when the reason is too long to be kept. */
    static void check(@Nullable String reason) {
        if (reason != null && reason.length() > LONGEST) {
            throw new InvalidInputException(FieldProblem.tooLong("reason", LONGEST));
        }
    }

    static @Nullable String orNull(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
