package io.baton.assignment;

import io.baton.leads.CloseOutcome;
import io.baton.platform.Command;
import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says how closed leads really ended. What their assignees claimed stays beside it.
 *
 * @param outcome WON or LOST, or null to confirm what is claimed of each
 */
public record ValidateLeads(List<UUID> leadIds, @Nullable CloseOutcome outcome) implements Command<CustodyOutcome> {

    /** What can be claimed, and said. */
    public static final Set<CloseOutcome> OUTCOMES = CustodyRules.CLAIMED;

    /** What is told where another outcome was given. */
    public static FieldProblem unknownOutcome() {
        return new FieldProblem("outcome", "UNKNOWN", "is none of " + OUTCOMES);
    }
}
