package io.baton.webforms;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what one form carries. The key never leaves the server. */
final class FormSeal {

    private static final int KEY_BYTES = 32;

    /** Of HMAC-SHA256 as many as nobody guesses. */
    static final int SIGNATURE_BYTES = 16;

    private final byte[] key;

    FormSeal(byte[] key) {
        this.key = key.clone();
    }

    static FormSeal make() {
        return new FormSeal(FormKey.randomBytes(KEY_BYTES));
    }

    byte[] bytes() {
        return key.clone();
    }

    byte[] sign(byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Whether this content was signed by it; takes as long whatever is wrong. */
    boolean signed(byte[] content, byte[] signature) {
        return MessageDigest.isEqual(sign(content), signature);
    }
}
