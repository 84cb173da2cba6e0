package io.baton.contacts;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.KeysetCursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last note of a slice, newest first. */
record NoteCursor(Instant at, UUID id) {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    static @Nullable NoteCursor readOrThrow(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            List<String> values =
                    KeysetCursor.read(cursor, 2).orElseThrow(() -> new IllegalArgumentException("no such cursor"));
            Instant at = Instant.parse(values.getFirst());
            if (at.isBefore(Instant.EPOCH) || at.isAfter(LAST)) {
                throw new IllegalArgumentException("no note is of that time");
            }
            return new NoteCursor(at, UUID.fromString(values.getLast()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidInputException(FieldProblem.malformed("cursor", "a cursor of this list"));
        }
    }

    String write() {
        return KeysetCursor.write(at.toString(), id.toString());
    }
}
