package io.baton.contacts;

import io.baton.shared.KeysetCursor;
import java.util.Optional;
import java.util.UUID;

/** The last contact of a slice by name. */
record ContactCursor(String sortName, UUID id) {

    static Optional<ContactCursor> read(String cursor) {
        try {
            return KeysetCursor.read(cursor, 2)
                    .map(values -> new ContactCursor(values.getFirst(), UUID.fromString(values.getLast())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String write() {
        return KeysetCursor.write(sortName, id.toString());
    }
}
