package io.baton.lists;

/** A cursor that no list gave, or that another list gave. */
public final class InvalidCursorException extends RuntimeException {

    InvalidCursorException(String message) {
        super(message);
    }
}
