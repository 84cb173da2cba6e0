package io.baton.assignment;

import io.baton.leads.LeadInCustody;
import io.baton.leads.LeadMerging;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Puts closed leads back into the stage they were closed in: with their assignee, or on the unassigned list. One that
 * was merged into another is on its own again; what the other took over from it stays there.
 *
 * <p>Refused: {@code NOT_CLOSED}, {@code NOT_ASSIGNEE}, {@code NOT_PERMITTED}.
 */
@Component
class ReopenLeadsHandler implements CommandHandler<ReopenLeads, CustodyOutcome> {

    private final LeadsOfCommand commandLeads;
    private final AssignmentTable assignments;
    private final CustodyWriter writer;
    private final LeadMerging merging;
    private final Results results;

    ReopenLeadsHandler(
            LeadsOfCommand commandLeads,
            AssignmentTable assignments,
            CustodyWriter writer,
            LeadMerging merging,
            Results results) {
        this.commandLeads = commandLeads;
        this.assignments = assignments;
        this.writer = writer;
        this.merging = merging;
        this.results = results;
    }

    @Override
    public Class<ReopenLeads> commandType() {
        return ReopenLeads.class;
    }

    @Override
    public CustodyOutcome handle(ReopenLeads command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        Verdicts verdicts = Verdicts.of(known, lead -> CustodyRules.reopening(known.user(), lead.standing()));
        List<LeadInCustody> admitted = verdicts.admitted();
        List<LeadInCustody> held =
                admitted.stream().filter(lead -> lead.holderUserId() != null).toList();
        if (!held.isEmpty()) {
            assignments.resume(actor, Verdicts.ids(held));
        }
        merging.undo(actor.organisationId(), Verdicts.ids(admitted));
        writer.write(
                actor,
                CustodyMove.REOPEN,
                admitted,
                lead -> new CustodyWriter.After(lead.holderUserId(), lead.contactId(), null, null, Map.of()));
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.REOPENED));
    }
}
