package io.baton.webforms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The last part of a form's address: random, so that nobody finds a form who was not shown it. */
record FormKey(String text) {

    /** 192 bits. */
    private static final int BYTES = 24;

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static FormKey make() {
        return new FormKey(Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(BYTES)));
    }

    /** What somebody asked for, or empty when it cannot be a key. */
    static Optional<FormKey> read(String text) {
        return WELL_FORMED.matcher(text).matches() ? Optional.of(new FormKey(text)) : Optional.empty();
    }

    /** SHA-256: enough for what is random already. */
    byte[] digest() {
        return sha256(text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
