package io.baton.calendars;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose working hours: those of an office, for all who work there and below it, or of one user. Just one is set. */
public record HoursOwner(@Nullable UUID officeId, @Nullable UUID userId) {

    public HoursOwner {
        if ((officeId == null) == (userId == null)) {
            throw new IllegalArgumentException("working hours are of an office or of a user");
        }
    }

    public static HoursOwner office(UUID id) {
        return new HoursOwner(id, null);
    }

    public static HoursOwner user(UUID id) {
        return new HoursOwner(null, id);
    }

    public boolean isUser() {
        return userId != null;
    }
}
