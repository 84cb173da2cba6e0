package io.baton.access;

/**
 * A password that was accepted, as Argon2id in its encoded form. Made by {@link Passwords} before a command runs, so
 * that no transaction waits for the hashing.
 */
public final class PasswordHash {

    private final String encoded;

    private PasswordHash(String encoded) {
        this.encoded = encoded;
    }

    static PasswordHash of(String encoded) {
        return new PasswordHash(encoded);
    }

    String encoded() {
        return encoded;
    }

    @Override
    public String toString() {
        return "…";
    }
}
