package io.baton.tasks;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.KeysetCursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last task of a stretch: when it is due or was done. */
record TaskCursor(OffsetDateTime time, UUID id) {

    private static final Instant FIRST = Instant.parse("1999-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("3001-01-01T00:00:00Z");

    static @Nullable TaskCursor read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            List<String> values = KeysetCursor.read(cursor, 2).orElseThrow(IllegalArgumentException::new);
            Instant time = Instant.parse(values.getFirst());
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                throw new IllegalArgumentException("no task is of that time");
            }
            return new TaskCursor(time.atOffset(ZoneOffset.UTC), UUID.fromString(values.getLast()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidInputException(FieldProblem.malformed("cursor", "a cursor of this list"));
        }
    }

    String write() {
        return KeysetCursor.write(time.toInstant().toString(), id.toString());
    }
}
