package io.baton.catalogue;

import java.util.UUID;

/**
 * A lead group: the template of its leads.
 *
 * @param version grows with every change of the group or of its statuses
 */
public record LeadGroupView(UUID id, String name, int position, int version) {}
