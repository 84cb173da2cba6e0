package io.baton.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A random secret that is shown once and kept nowhere: the database knows only its digest. Commands that make one get
 * it from their caller, so that no kept outcome can hold it.
 */
public final class Secret {

    /** 256 bits. */
    private static final int BYTES = 32;

    private static final int HINT_LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKind kind;
    private final String text;

    private Secret(SecretKind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    public static Secret make(SecretKind kind) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new Secret(
                kind, kind.prefix() + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** The secret somebody sent, or empty when it cannot be one of this kind. */
    static Optional<Secret> read(SecretKind kind, String text) {
        int length = kind.prefix().length() + (BYTES * 8 + 5) / 6;
        boolean wellFormed = text.length() == length
                && text.startsWith(kind.prefix())
                && text.substring(kind.prefix().length()).chars().allMatch(Secret::isBase64Url);
        return wellFormed ? Optional.of(new Secret(kind, text)) : Optional.empty();
    }

    private static boolean isBase64Url(int character) {
        return (character < 128 && Character.isLetterOrDigit(character)) || character == '-' || character == '_';
    }

    SecretKind kind() {
        return kind;
    }

    /** The secret itself, for the one who may have it. */
    public String reveal() {
        return text;
    }

    /** The first characters, so that people recognise a key. */
    String hint() {
        return text.substring(0, HINT_LENGTH) + "…";
    }

    /** SHA-256: enough for what is random already. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Never the secret: this lands in logs. */
    @Override
    public String toString() {
        return kind.prefix() + "…";
    }
}
