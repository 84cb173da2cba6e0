package io.baton.platform;

/** The first call with this repeat key is still running. */
public final class RepeatInProgressException extends RuntimeException {

    public RepeatInProgressException(String message) {
        super(message);
    }
}
