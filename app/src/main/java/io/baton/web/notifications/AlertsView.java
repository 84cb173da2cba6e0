package io.baton.web.notifications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alert centre.
 *
 * @param cursor of this stretch, or null for the newest
 * @param next the address of the older ones, or null
 * @param unopened whether there are any that are not opened, shown or not
 */
public record AlertsView(
        List<AlertLine> alerts,
        @Nullable String cursor,
        @Nullable String next,
        boolean unopened) {

    /** Up to when all is seen by whoever sees this. */
    public String seenUntil() {
        return alerts.isEmpty()
                ? Instant.EPOCH.toString()
                : alerts.getFirst().alert().toldAt().toString();
    }

    /** Where one comes back to. */
    public String here() {
        return cursor == null ? "" : cursor;
    }
}
