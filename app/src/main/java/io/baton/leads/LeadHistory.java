package io.baton.leads;

import io.baton.platform.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Front door: a lead's history, appended in the transaction of what it tells. Each event bears the digest of the one
 * before, so that a change of the past shows.
 */
@Component
public class LeadHistory {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final LeadEventTable table;
    private final JsonMapper json;

    LeadHistory(LeadEventTable table, JsonMapper json) {
        this.table = table;
        this.json = json;
    }

    /** Appends one event to each of many leads, in one statement. At most one event a lead in one call. */
    public void append(Actor actor, List<LeadEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Set<UUID> leads = new HashSet<>();
        for (LeadEvent event : events) {
            if (!leads.add(event.leadId())) {
                throw new IllegalArgumentException("two events for one lead in one call: " + event.leadId());
            }
        }
        List<String> details = events.stream()
                .map(event -> json.writeValueAsString(event.details()))
                .toList();
        table.append(actor, events, details);
    }

    /** All events of one lead, oldest first. */
    public List<LeadEventView> listOf(UUID organisationId, UUID leadId) {
        return table.listOf(organisationId, leadId, text -> json.readValue(text, DETAILS));
    }

    /** The details without the values that are not there. */
    public static Map<String, Object> details(Map<String, ?> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, java.util.TreeMap::new));
    }
}
