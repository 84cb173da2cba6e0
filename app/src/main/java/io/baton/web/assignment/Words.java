package io.baton.web.assignment;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reason as dialogs ask for it: one of a list, words of one's own, or both. */
final class Words {

    private Words() {}

    /** Both in one, or null where nothing was said. */
    static @Nullable String joined(@Nullable String reason, @Nullable String words) {
        String both = Stream.of(reason, words)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + ": " + other)
                .orElse("");
        return both.isEmpty() ? null : both;
    }
}
