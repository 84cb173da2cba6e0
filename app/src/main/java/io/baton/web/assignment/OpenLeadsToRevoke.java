package io.baton.web.assignment;

import io.baton.access.ActingUser;
import io.baton.assignment.Assignments;
import io.baton.assignment.CustodyOutcome;
import io.baton.assignment.RevokeLeads;
import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.platform.NotFoundException;
import io.baton.platform.Reads;
import io.baton.web.access.OpenLeadsOfUser;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows and revokes what somebody still holds, when that user is deactivated. */
@Component
class OpenLeadsToRevoke implements OpenLeadsOfUser {

    /** As many as one command takes. */
    private static final int AT_ONCE = 1000;

    private final Assignments assignments;
    private final CommandRunner commands;
    private final Reads reads;

    OpenLeadsToRevoke(Assignments assignments, CommandRunner commands, Reads reads) {
        this.assignments = assignments;
        this.commands = commands;
        this.reads = reads;
    }

    @Override
    public List<OpenLead> list(ActingUser viewer, UUID userId) {
        return assignments.listOpenOf(viewer.organisationId(), userId, AT_ONCE).stream()
                .filter(lead -> viewer.coordinates(lead.holdingOfficeId()))
                .map(lead -> new OpenLead(
                        lead.id(),
                        "L-" + lead.number(),
                        lead.displayName(),
                        lead.stage().name(),
                        "/leads/" + lead.id()))
                .toList();
    }

    @Override
    public Revoked revokeAll(Actor actor, UUID userId) {
        int revoked = 0;
        while (true) {
            List<UUID> open = open(actor, userId);
            if (open.isEmpty()) {
                return new Revoked(revoked, 0);
            }
            int done = revoke(actor, open);
            revoked += done;
            if (done < open.size()) {
                return new Revoked(revoked, open.size() - done);
            }
        }
    }

    private List<UUID> open(Actor actor, UUID userId) {
        return reads.inSnapshot(
                actor.organisationId(),
                () -> assignments.listOpenOf(actor.organisationId(), userId, AT_ONCE).stream()
                        .map(io.baton.assignment.OpenLead::id)
                        .toList());
    }

    private int revoke(Actor actor, List<UUID> leadIds) {
        try {
            CustodyOutcome outcome = commands.run(actor, new RevokeLeads(leadIds));
            return (int) outcome.countDone();
        } catch (NotFoundException e) {
            // None of them is in an office the administrator coordinates: they stay, and the page says so.
            return 0;
        }
    }
}
