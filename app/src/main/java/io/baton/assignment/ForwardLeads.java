package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands leads that are not accepted on: to another office, where they are unassigned, or to another advisor, wherever
 * that one is. Exactly one of the two is named.
 *
 * @param officeId the office that is to have them, or null
 * @param userId the user they are offered to, or null
 */
public record ForwardLeads(
        List<UUID> leadIds,
        @Nullable UUID officeId,
        @Nullable UUID userId) implements Command<CustodyOutcome> {

    public static ForwardLeads toOffice(List<UUID> leadIds, UUID officeId) {
        return new ForwardLeads(leadIds, officeId, null);
    }

    public static ForwardLeads toUser(List<UUID> leadIds, UUID userId) {
        return new ForwardLeads(leadIds, null, userId);
    }
}
