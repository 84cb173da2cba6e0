package io.baton.platform;

/** The same repeat key came with another body. */
public final class RepeatMismatchException extends RuntimeException {

    public RepeatMismatchException(String message) {
        super(message);
    }
}
