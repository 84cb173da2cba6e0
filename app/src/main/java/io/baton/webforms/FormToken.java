package io.baton.webforms;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a rendered form carries, signed: which rendering it is, when that was, and which text was to be agreed to.
 *
 * @param nonce tells one rendering from another: sent twice, it is one lead
 * @param renderedAt to the second
 */
record FormToken(UUID nonce, Instant renderedAt, int consentVersion) {

    /** Nobody reads and fills in a form faster. */
    static final Duration FASTEST = Duration.ofSeconds(2);

    /** Afterwards what was typed is shown again, to be looked at and sent once more. */
    static final Duration GOOD_FOR = Duration.ofHours(24);

    private static final int CONTENT_BYTES = 28;

    /** Safe in a form and in an address. */
    String write(FormSeal seal) {
        byte[] content = ByteBuffer.allocate(CONTENT_BYTES)
                .putLong(nonce.getMostSignificantBits())
                .putLong(nonce.getLeastSignificantBits())
                .putLong(renderedAt.getEpochSecond())
                .putInt(consentVersion)
                .array();
        byte[] whole = ByteBuffer.allocate(CONTENT_BYTES + FormSeal.SIGNATURE_BYTES)
                .put(content)
                .put(seal.sign(content))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The token that was written so, or empty when it is none that this seal signed. */
    static Optional<FormToken> read(FormSeal seal, String text) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (whole.length != CONTENT_BYTES + FormSeal.SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(whole, CONTENT_BYTES);
        if (!seal.signed(content, Arrays.copyOfRange(whole, CONTENT_BYTES, whole.length))) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(content);
        return Optional.of(new FormToken(
                new UUID(buffer.getLong(), buffer.getLong()),
                Instant.ofEpochSecond(buffer.getLong()),
                buffer.getInt()));
    }

    boolean isTooFast(Instant now) {
        return now.isBefore(renderedAt.plus(FASTEST));
    }

    boolean isTooOld(Instant now) {
        return now.isAfter(renderedAt.plus(GOOD_FOR));
    }

    /** The same rendering shown anew now; whoever has read it before need not read it again. */
    FormToken renewed(Instant now, int currentConsentVersion) {
        return new FormToken(nonce, now.minus(FASTEST), currentConsentVersion);
    }
}
