package io.baton.web.access;

import io.baton.access.AuditEntryView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One entry of the audit as the page tells it. */
public record AuditLine(AuditEntryView entry, List<Change> changes) {

    /** A field that was changed; without {@code from}, what was said of it. A value may be several words. */
    public record Change(String field, @Nullable List<String> from, List<String> to) {}

    static AuditLine of(AuditEntryView entry) {
        return new AuditLine(
                entry,
                entry.details().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> change(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Change change(String field, Object value) {
        // what stayed the same is there to say which one it was
        return value instanceof Map<?, ?> map
                        && map.containsKey("from")
                        && map.containsKey("to")
                        && !Objects.equals(map.get("from"), map.get("to"))
                ? new Change(field, words(map.get("from")), words(map.get("to")))
                : new Change(field, null, words(value instanceof Map<?, ?> same ? same.get("to") : value));
    }

    /** The single words of a value: constants among them are said in the reader's language. */
    private static List<String> words(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        String text = String.valueOf(value);
        return text.isEmpty() ? List.of("—") : List.of(text.split(", "));
    }
}
