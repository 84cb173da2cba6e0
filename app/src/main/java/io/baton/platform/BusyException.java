package io.baton.platform;

/** Too much at once; the caller may try again in a moment. */
public final class BusyException extends RuntimeException {

    public BusyException(String message) {
        super(message);
    }
}
