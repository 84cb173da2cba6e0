package io.baton.api;

import io.baton.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A command on one thing was refused because of its state: answered 409 with what is true now. */
public final class ConflictException extends RuntimeException {

    private final Refusal refusal;
    private final transient @Nullable Object current;

    public ConflictException(Refusal refusal, @Nullable Object current) {
        super(refusal.message());
        this.refusal = refusal;
        this.current = current;
    }

    public Refusal refusal() {
        return refusal;
    }

    public @Nullable Object current() {
        return current;
    }
}
