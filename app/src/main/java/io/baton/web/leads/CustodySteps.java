package io.baton.web.leads;

import io.baton.assignment.AssignmentView;
import io.baton.leads.LeadEventType;
import io.baton.leads.LeadEventView;
import io.baton.leads.LeadView;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who had a lead, people and offices, in the order of its history: that order is exact where instants are too close to
 * tell.
 */
final class CustodySteps {

    private final List<CustodyStep> oldestFirst = new ArrayList<>();
    private final boolean held;

    private CustodySteps(boolean held) {
        this.held = held;
    }

    /**
     * @param chain the lead's assignments, newest first
     * @param events the lead's history, oldest first
     * @return newest first
     */
    static List<CustodyStep> of(LeadView lead, List<AssignmentView> chain, List<LeadEventView> events) {
        CustodySteps steps = new CustodySteps(chain.stream().anyMatch(one -> one.endedAt() == null));
        Deque<AssignmentView> people = new ArrayDeque<>(chain.reversed());
        List<LeadEventView> moves = events.stream().filter(CustodySteps::isMove).toList();
        steps.office(lead.originOffice().name(), "created", lead.createdAt(), next(moves, 0));
        int move = 0;
        for (LeadEventView event : events) {
            if (isMove(event)) {
                move++;
                steps.office(
                        String.valueOf(event.details().get("toOfficeName")), "office", event.at(), next(moves, move));
            }
            AssignmentView person = people.peek();
            if (person != null && begins(event, person)) {
                steps.person(people.remove());
            }
        }
        return steps.oldestFirst.reversed();
    }

    private void person(AssignmentView assignment) {
        boolean current = assignment.endedAt() == null;
        Instant accepted = assignment.acceptedAt();
        oldestFirst.add(new CustodyStep(
                assignment.userName(),
                "custody." + (current && assignment.resumes() != null ? "RESUMED" : assignment.state()),
                current && accepted != null ? accepted : assignment.offeredAt(),
                assignment.endedAt(),
                current));
    }

    /** @param until when it went on from there, or null where it still is */
    private void office(String name, String key, Instant from, @Nullable Instant until) {
        oldestFirst.add(
                until == null
                        ? new CustodyStep(name, "custody." + key, from, null, !held)
                        : new CustodyStep(name, "custody." + key + ".past", from, until, false));
    }

    private static @Nullable Instant next(List<LeadEventView> moves, int place) {
        return place < moves.size() ? moves.get(place).at() : null;
    }

    private static boolean isMove(LeadEventView event) {
        Object to = event.details().get("toOfficeId");
        return to != null && !to.equals(event.details().get("fromOfficeId"));
    }

    /** Whether with this event the next of the lead's assignments begins. */
    private static boolean begins(LeadEventView event, AssignmentView next) {
        return next.resumes() == null ? event.details().containsKey("userId") : event.type() == LeadEventType.REOPENED;
    }
}
