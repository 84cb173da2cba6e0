package io.baton.notifications;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.KeysetCursor;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the list of alerts goes on. */
record AlertCursor(OffsetDateTime toldAt, UUID id) {

    static @Nullable AlertCursor read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            List<String> values = KeysetCursor.read(cursor, 2).orElseThrow(IllegalArgumentException::new);
            return new AlertCursor(OffsetDateTime.parse(values.getFirst()), UUID.fromString(values.getLast()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidInputException(List.of(FieldProblem.malformed("cursor", "a cursor of this list")));
        }
    }
}
