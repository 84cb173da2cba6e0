package io.baton.contacts;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.KeysetCursor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last opportunity of a stretch, by when it is expected to close. */
record OpportunityCursor(LocalDate closeOrder, UUID id) {

    private static final int LAST_YEAR = 9999;

    static @Nullable OpportunityCursor read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            List<String> values = KeysetCursor.read(cursor, 2).orElseThrow(IllegalArgumentException::new);
            LocalDate day = LocalDate.parse(values.getFirst());
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("no opportunity is of that day");
            }
            return new OpportunityCursor(day, UUID.fromString(values.getLast()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidInputException(FieldProblem.malformed("cursor", "a cursor of this list"));
        }
    }

    String write() {
        return KeysetCursor.write(closeOrder.toString(), id.toString());
    }
}
