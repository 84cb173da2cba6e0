package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.leads.LeadCustody;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** First step of every command on custody: who acts, and the leads, locked, as far as that person may know them. */
@Component
class LockedLeads {

    /** Most leads in one command. */
    static final int MOST_LEADS = 1000;

    /**
     * @param requested the leads asked for, in order, each once
     * @param known those the user may know: of the user's offices, held by the user, or once offered to the user
     */
    record Locked(ActingUser user, List<UUID> requested, Map<UUID, LeadInCustody> known) {

        Collection<LeadInCustody> inOrder() {
            return requested.stream().filter(known::containsKey).map(known::get).toList();
        }
    }

    private final ActingUsers users;
    private final LeadCustody leads;
    private final AssignmentTable assignments;

    LockedLeads(ActingUsers users, LeadCustody leads, AssignmentTable assignments) {
        this.users = users;
        this.leads = leads;
        this.assignments = assignments;
    }

    /**
     * Locks the leads of a command.
     *
     * @throws NotFoundException when the user may know none of them
     * @throws InvalidInputException when none or more than 1000 are named
     */
    Locked lock(Actor actor, List<UUID> leadIds) {
        requireSensible(leadIds);
        ActingUser user = users.get(actor);
        Map<UUID, LeadInCustody> there = leads.lock(actor.organisationId(), leadIds);
        Set<UUID> formerly = assignments.everOfferedTo(actor.organisationId(), user.id(), there.keySet());
        Map<UUID, LeadInCustody> known = there.values().stream()
                .filter(lead -> mayKnow(user, lead) || formerly.contains(lead.id()))
                .collect(Collectors.toMap(LeadInCustody::id, lead -> lead));
        if (known.isEmpty()) {
            throw new NotFoundException("there is no such lead");
        }
        return new Locked(user, List.copyOf(new LinkedHashSet<>(leadIds)), known);
    }

    private static void requireSensible(List<UUID> leadIds) {
        if (leadIds.isEmpty()) {
            throw new InvalidInputException(FieldProblem.required("leadIds"));
        }
        if (leadIds.size() > MOST_LEADS) {
            throw new InvalidInputException(
                    new FieldProblem("leadIds", "TOO_MANY", "must name at most " + MOST_LEADS + " leads"));
        }
    }

    private static boolean mayKnow(ActingUser user, LeadInCustody lead) {
        return user.coordinates(lead.holdingOfficeId()) || CustodyRules.holds(user, lead.standing());
    }
}
