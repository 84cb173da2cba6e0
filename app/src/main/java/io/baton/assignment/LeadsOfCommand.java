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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** First step of every command on custody: who acts, and the leads, locked, as far as that person may know them. */
@Component
class LeadsOfCommand {

    /** Most leads in one command. */
    static final int MOST_LEADS = 1000;

    /**
     * @param requested the leads asked for, in order, each once
     * @param leads those the user may know: of the user's offices or sent on by them, held by the user, or once offered
     *     to the user
     */
    record Known(ActingUser user, List<UUID> requested, Map<UUID, LeadInCustody> leads) {

        Collection<LeadInCustody> inOrder() {
            return requested.stream().filter(leads::containsKey).map(leads::get).toList();
        }
    }

    private final ActingUsers users;
    private final LeadCustody leads;
    private final AssignmentTable assignments;

    LeadsOfCommand(ActingUsers users, LeadCustody leads, AssignmentTable assignments) {
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
    Known lock(Actor actor, List<UUID> leadIds) {
        requireSensible(leadIds);
        ActingUser user = users.get(actor);
        return known(user, leadIds, leads.lock(actor.organisationId(), leadIds));
    }

    /** The same without a lock, to tell what a command would do. */
    Known read(ActingUser user, List<UUID> leadIds) {
        requireSensible(leadIds);
        return known(user, leadIds, leads.read(user.organisationId(), leadIds));
    }

    /** The same of any number of leads, to plan what several commands will do. */
    Known readAll(ActingUser user, List<UUID> leadIds) {
        return known(user, leadIds, leads.read(user.organisationId(), leadIds));
    }

    private Known known(ActingUser user, List<UUID> leadIds, Map<UUID, LeadInCustody> there) {
        Set<UUID> formerly = assignments.everOfferedTo(user.organisationId(), user.id(), there.keySet());
        Map<UUID, LeadInCustody> known = there.values().stream()
                .filter(lead -> mayKnow(user, lead) || formerly.contains(lead.id()))
                .collect(Collectors.toMap(LeadInCustody::id, lead -> lead));
        if (known.isEmpty()) {
            throw new NotFoundException("there is no such lead");
        }
        return new Known(user, List.copyOf(new LinkedHashSet<>(leadIds)), known);
    }

    private static void requireSensible(List<UUID> leadIds) {
        // A form can name a lead by nothing.
        if (leadIds.isEmpty() || leadIds.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInputException(FieldProblem.required("leadIds"));
        }
        if (leadIds.size() > MOST_LEADS) {
            throw new InvalidInputException(
                    new FieldProblem("leadIds", "TOO_MANY", "must name at most " + MOST_LEADS + " leads"));
        }
    }

    private static boolean mayKnow(ActingUser user, LeadInCustody lead) {
        UUID sender = lead.sendingOfficeId();
        return user.coordinates(lead.holdingOfficeId())
                || CustodyRules.holds(user, lead.standing())
                || (sender != null && user.coordinates(sender));
    }
}
