package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/**
 * A coordinator takes assigned leads back. Notes stay.
 *
 * @param reassignTo to whom they go at once, split evenly; empty to put them on the unassigned list
 * @param confirmed whether a lead may go to a user who has rejected it before, where nobody else is left
 */
public record RevokeLeads(List<UUID> leadIds, List<UUID> reassignTo, boolean confirmed)
        implements Command<CustodyOutcome> {

    public RevokeLeads(List<UUID> leadIds) {
        this(leadIds, List.of(), false);
    }
}
