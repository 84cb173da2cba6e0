package io.baton.http;

/** Nobody is signed in: pages lead to sign-in, REST answers 401. */
public final class NotSignedInException extends RuntimeException {

    public NotSignedInException(String message) {
        super(message);
    }
}
