package io.baton.http;

/** A request that cannot be read: a header, a parameter or the body is not of its form. */
public final class MalformedRequestException extends RuntimeException {

    private final String part;

    public MalformedRequestException(String part, String message) {
        super(message);
        this.part = part;
    }

    /** The name of the header, parameter or part that is wrong. */
    public String part() {
        return part;
    }
}
