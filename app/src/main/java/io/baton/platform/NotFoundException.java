package io.baton.platform;

/** What was asked for is not there, or not for this caller: the two are not told apart. */
public final class NotFoundException extends RuntimeException {

    public NotFoundException(String message) {
        super(message);
    }
}
