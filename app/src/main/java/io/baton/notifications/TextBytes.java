package io.baton.notifications;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Text out of bytes and the charset a mail claims for them. Where the claim is missing or cannot be true, UTF-8 is
 * tried, then Windows-1252, in which every byte is something.
 */
final class TextBytes {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What programs say when they mean Windows-1252: it has all that these have, and more. */
    private static final Set<String> MEANS_WINDOWS = Set.of("iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii");

    private TextBytes() {}

    static String decode(byte[] bytes, @Nullable String claimed) {
        List<Charset> candidates = Stream.concat(charset(claimed).stream(), Stream.of(StandardCharsets.UTF_8))
                .toList();
        for (Charset candidate : candidates) {
            Optional<String> text = strictly(bytes, candidate);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return new String(bytes, WINDOWS);
    }

    private static Optional<Charset> charset(@Nullable String claimed) {
        if (claimed == null) {
            return Optional.empty();
        }
        String name = claimed.strip().toLowerCase(Locale.ROOT);
        if (MEANS_WINDOWS.contains(name)) {
            // Bytes of UTF-8 under such a name are common; text of Windows-1252 that is valid UTF-8 is not.
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
