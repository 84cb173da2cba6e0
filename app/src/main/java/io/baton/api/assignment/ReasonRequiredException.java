package io.baton.api.assignment;

import io.baton.api.RefusedInputException;

/** Leads are rejected from an office only with a reason. */
final class ReasonRequiredException extends RefusedInputException {

    ReasonRequiredException() {
        super("REASON_REQUIRED", "say why the leads go back to the corporate office");
    }
}
