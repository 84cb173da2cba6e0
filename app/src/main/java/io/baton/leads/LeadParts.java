package io.baton.leads;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All a lead can have several of, each in its order.
 *
 * @param custom what it says in custom fields, by field, as JSON takes it: dates as ISO text. Also what is not asked
 *     for where it stands
 */
record LeadParts(
        List<ContactPoint> emails, List<ContactPoint> phones, List<PostalAddress> addresses, Map<UUID, Object> custom) {

    static final LeadParts NONE = new LeadParts(List.of(), List.of(), List.of(), Map.of());
}
