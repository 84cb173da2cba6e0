package io.baton.access;

import io.baton.platform.Actor;
import io.baton.shared.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Front door: who signed in and who changed what the organisation sets. An entry is written in the transaction of the
 * change, so that the one is there exactly when the other is; outside of one the database refuses it. Never put a
 * secret into the details.
 */
@Component
public class Audit {

    private final AuditTable table;

    Audit(AuditTable table) {
        this.table = table;
    }

    /**
     * Records what was done.
     *
     * @param type in capitals, past tense, such as {@code CAMPAIGN_CHANGED}; its text is the message
     *     {@code audit.type.CAMPAIGN_CHANGED}
     * @param details few and small; see {@link #changed} for a changed field
     */
    public void record(Actor actor, String type, @Nullable AuditSubject subject, Map<String, ?> details) {
        table.insert(actor, type, subject, details);
    }

    public void record(Actor actor, String type, @Nullable AuditSubject subject) {
        record(actor, type, subject, Map.of());
    }

    /** How a changed field stands in the details. */
    public static Map<String, String> changed(@Nullable Object from, @Nullable Object to) {
        return Map.of("from", text(from), "to", text(to));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** A stretch of the audit, newest first. */
    public Slice<AuditEntryView> list(UUID organisationId, AuditFilter filter, @Nullable String cursor, int limit) {
        return table.list(organisationId, filter, TimeCursor.read(cursor), limit);
    }

    /** The types there are entries of. */
    public List<String> listTypes(UUID organisationId) {
        return table.listTypes(organisationId);
    }
}
