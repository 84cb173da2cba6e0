package io.baton.api;

/** A call that is refused as a whole for what it asks, whatever the state: answered 422 with its own code. */
public class RefusedInputException extends RuntimeException {

    private final String code;

    public RefusedInputException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
