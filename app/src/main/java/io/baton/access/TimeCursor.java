package io.baton.access;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a list by time goes on. */
record TimeCursor(OffsetDateTime at, UUID id) {

    private static final int ID_LENGTH = 36;

    static @Nullable TimeCursor read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return new TimeCursor(
                    OffsetDateTime.parse(text.substring(ID_LENGTH)), UUID.fromString(text.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new InvalidInputException(List.of(FieldProblem.malformed("cursor", "a cursor of this list")));
        }
    }

    String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + at.toString()).getBytes(StandardCharsets.US_ASCII));
    }

    /** Cuts what was read, one row too many, to the limit. */
    static <T> Slice<T> slice(List<T> found, int limit, Function<T, TimeCursor> cursorOf) {
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Slice<>(items, cursorOf.apply(items.getLast()).write());
    }
}
