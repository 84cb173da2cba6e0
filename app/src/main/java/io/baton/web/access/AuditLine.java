package io.baton.web.access;

import io.baton.access.AuditEntryView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of the audit as the page tells it. */
public record AuditLine(AuditEntryView entry, List<Change> changes) {

    /** A field that was changed; without {@code from}, what was said of it. */
    public record Change(String field, @Nullable String from, String to) {}

    static AuditLine of(AuditEntryView entry) {
        return new AuditLine(
                entry,
                entry.details().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> change(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Change change(String field, Object value) {
        return value instanceof Map<?, ?> map && map.containsKey("from") && map.containsKey("to")
                ? new Change(field, String.valueOf(map.get("from")), String.valueOf(map.get("to")))
                : new Change(field, null, String.valueOf(value));
    }
}
