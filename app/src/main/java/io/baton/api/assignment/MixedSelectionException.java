package io.baton.api.assignment;

import io.baton.api.RefusedInputException;

/** Several leads of different types or campaigns cannot be accepted at once. */
final class MixedSelectionException extends RefusedInputException {

    MixedSelectionException() {
        super("MIXED_SELECTION", "several leads are accepted at once only when they are of one type and one campaign");
    }
}
