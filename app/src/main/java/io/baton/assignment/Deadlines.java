package io.baton.assignment;

import io.baton.campaigns.RevocationMode;
import io.baton.leads.LeadInCustody;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether answers come in time: at or before the deadline, by the database's clock after the lead was locked. */
@Component
class Deadlines {

    private final DeadlineTable table;

    Deadlines(DeadlineTable table) {
        this.table = table;
    }

    /** Those of these locked leads that can no longer be answered, whether the clock has got to them or not. */
    Set<UUID> tooLateFor(UUID organisationId, Collection<LeadInCustody> locked) {
        List<UUID> timed = locked.stream()
                .filter(lead -> lead.revokeOn() != null)
                .map(LeadInCustody::id)
                .toList();
        if (timed.isEmpty()) {
            return Set.of();
        }
        return table.listOverdue(organisationId, timed).entrySet().stream()
                .filter(overdue -> overdue.getValue() == RevocationMode.AUTOMATIC)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
