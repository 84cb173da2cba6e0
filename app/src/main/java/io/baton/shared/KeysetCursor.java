package io.baton.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Where a list goes on: the sort values of the last row shown, opaque to who carries it. No value has line ends. */
public final class KeysetCursor {

    private KeysetCursor() {}

    public static String write(String... values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", values).getBytes(StandardCharsets.UTF_8));
    }

    /** The values written, or empty when this is no cursor of so many values. */
    public static Optional<List<String>> read(String cursor, int count) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> values = List.of(text.split("\n", -1));
            return values.size() == count && text.indexOf('\0') < 0 ? Optional.of(values) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
