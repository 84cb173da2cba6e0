package io.baton.contacts;

import java.util.UUID;

/**
 * A stage of an organisation's opportunities.
 *
 * @param position in their order
 * @param active false where it is no longer offered; opportunities keep it
 */
public record OpportunityStage(UUID id, String name, StageKind kind, int position, boolean active) {}
