package io.baton.leads;

import java.util.Map;
import java.util.UUID;

/**
 * Something to be written into a lead's history.
 *
 * @param details the values beside it, such as {@code userId} or {@code reason}; empty ones are left out
 */
public record LeadEvent(UUID leadId, LeadEventType type, Map<String, Object> details) {}
