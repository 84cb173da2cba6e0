package io.baton.assignment;

import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Closes leads: accepted ones by their assignee (won, lost, or no lead after all), unassigned ones by a coordinator as
 * invalid, spam or duplicate.
 *
 * <p>Refused: {@code NOT_ASSIGNEE}, {@code NOT_ACCEPTED} (offered, not yet answered), {@code UNASSIGNED} (won or lost
 * of a lead nobody holds), {@code NOT_PERMITTED}, {@code CLOSED}.
 */
@Component
class CloseLeadsHandler implements CommandHandler<CloseLeads, CustodyOutcome> {

    private final LeadsOfCommand commandLeads;
    private final AssignmentTable assignments;
    private final CustodyWriter writer;
    private final Results results;

    CloseLeadsHandler(LeadsOfCommand commandLeads, AssignmentTable assignments, CustodyWriter writer, Results results) {
        this.commandLeads = commandLeads;
        this.assignments = assignments;
        this.writer = writer;
        this.results = results;
    }

    @Override
    public Class<CloseLeads> commandType() {
        return CloseLeads.class;
    }

    @Override
    public CustodyOutcome handle(CloseLeads command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        Reasons.check(command.reason());
        CloseOutcome outcome = command.outcome();
        Verdicts verdicts = Verdicts.of(known, lead -> CustodyRules.closing(known.user(), lead.standing(), outcome));
        List<LeadInCustody> admitted = verdicts.admitted();
        List<LeadInCustody> held =
                admitted.stream().filter(lead -> lead.holderUserId() != null).toList();
        if (!held.isEmpty()) {
            assignments.end(actor, Verdicts.ids(held), AssignmentState.CLOSED, Reasons.orNull(command.reason()));
        }
        Map<String, Object> details = details(outcome, Reasons.orNull(command.reason()));
        writer.write(
                actor,
                CustodyMove.CLOSE,
                admitted,
                lead -> new CustodyWriter.After(lead.holderUserId(), lead.contactId(), outcome, null, details));
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.CLOSED));
    }

    private static Map<String, Object> details(CloseOutcome outcome, @Nullable String reason) {
        Map<String, Object> details = new TreeMap<>();
        details.put("outcome", outcome.name());
        if (reason != null) {
            details.put("reason", reason);
        }
        return details;
    }
}
