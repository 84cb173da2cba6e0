package io.baton.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What makes a repeated write recognisable: the caller's key, per user and route.
 *
 * @param route method and path pattern, such as {@code POST /api/v1/leads}
 * @param key 1 to 255 characters, chosen by the caller
 * @param requestDigest SHA-256 of the request's body, in hex: the same key with another body is a mistake
 */
public record RepeatKey(String route, String key, String requestDigest) {

    public static RepeatKey of(String route, String key, byte[] body) {
        return new RepeatKey(route, key, sha256(body));
    }

    /** A page's form: its nonce is the key, its fields are the body. */
    public static RepeatKey ofForm(String route, String nonce, String fields) {
        return of(route, nonce, fields.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
