package io.baton.assignment;

import io.baton.catalogue.Catalogue;
import io.baton.catalogue.ConversionPoint;
import io.baton.catalogue.StatusView;
import io.baton.leads.CloseOutcome;
import io.baton.leads.CustodyChange;
import io.baton.leads.LeadCustody;
import io.baton.leads.LeadEvent;
import io.baton.leads.LeadHistory;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Last step of every command on custody: the leads' new custody and their history, each in one statement. */
@Component
class CustodyWriter {

    /**
     * What changes beside the state.
     *
     * @param holderUserId who holds the lead afterwards
     * @param officeId the office that holds the lead afterwards, or null for the same as before
     * @param statusId a status chosen by hand, or null for the one that belongs to the new state
     * @param waiting how long an offer waits, or null for as long as the one that is there
     */
    record After(
            @Nullable UUID officeId,
            @Nullable UUID holderUserId,
            @Nullable UUID contactId,
            @Nullable CloseOutcome outcome,
            @Nullable UUID statusId,
            @Nullable Waiting waiting,
            Map<String, ?> details) {

        /** In the office where it was. */
        After(
                @Nullable UUID holderUserId,
                @Nullable UUID contactId,
                @Nullable CloseOutcome outcome,
                @Nullable UUID statusId,
                Map<String, ?> details) {
            this(null, holderUserId, contactId, outcome, statusId, null, details);
        }

        /** In another office, offered to nobody there. */
        static After at(UUID officeId, Map<String, ?> details) {
            return new After(officeId, null, null, null, null, null, details);
        }

        /** Offered to somebody in an office. */
        static After offered(Offer offer, Map<String, ?> details) {
            return offered(offer.officeId(), offer.userId(), new Waiting(offer.revokeOn(), false), details);
        }

        /** Offered to somebody in an office, for so long. */
        static After offered(UUID officeId, UUID userId, Waiting waiting, Map<String, ?> details) {
            return new After(officeId, userId, null, null, null, waiting, details);
        }
    }

    /**
     * How long an offer waits for its answer.
     *
     * @param revokeOn null: without end
     * @param expired whether that time is over, and somebody is to decide
     */
    record Waiting(@Nullable Instant revokeOn, boolean expired) {

        static final Waiting NOT = new Waiting(null, false);
    }

    private final LeadCustody leads;
    private final LeadHistory history;
    private final Catalogue catalogue;

    CustodyWriter(LeadCustody leads, LeadHistory history, Catalogue catalogue) {
        this.leads = leads;
        this.history = history;
        this.catalogue = catalogue;
    }

    /** Moves the admitted leads along the transition table. */
    void write(Actor actor, CustodyMove move, List<LeadInCustody> admitted, Function<LeadInCustody, After> after) {
        if (admitted.isEmpty()) {
            return;
        }
        Statuses statuses = new Statuses(actor.organisationId());
        List<CustodyChange> changes = new ArrayList<>();
        List<LeadEvent> events = new ArrayList<>();
        for (LeadInCustody lead : admitted) {
            Transitions.Transition transition = transition(lead, move);
            After then = after.apply(lead);
            changes.add(change(lead, transition, then, statuses));
            events.add(new LeadEvent(lead.id(), transition.event(), LeadHistory.details(then.details())));
        }
        leads.change(actor.organisationId(), changes);
        history.append(actor, events);
    }

    /** Tells of a move that changes nothing about who holds the leads. */
    void tell(
            Actor actor, CustodyMove move, List<LeadInCustody> leads, Function<LeadInCustody, Map<String, ?>> details) {
        history.append(
                actor,
                leads.stream()
                        .map(lead -> new LeadEvent(
                                lead.id(), transition(lead, move).event(), LeadHistory.details(details.apply(lead))))
                        .toList());
    }

    private static Transitions.Transition transition(LeadInCustody lead, CustodyMove move) {
        return Transitions.find(CustodyState.of(lead.standing()), move)
                .orElseThrow(() -> new IllegalStateException(
                        move + " was admitted for a lead that is " + CustodyState.of(lead.standing())));
    }

    private static CustodyChange change(
            LeadInCustody lead, Transitions.Transition transition, After after, Statuses statuses) {
        boolean frozen = transition.to() == CustodyState.ACCEPTED || transition.to() == CustodyState.CLOSED_ACCEPTED;
        UUID chosen = after.statusId();
        UUID moved = after.officeId();
        Waiting waiting = waiting(lead, transition.to(), after.waiting());
        return new CustodyChange(
                lead.id(),
                transition.to().stage(),
                moved == null ? lead.holdingOfficeId() : moved,
                after.holderUserId(),
                frozen,
                after.outcome(),
                chosen == null ? statuses.after(lead, transition.to(), after.outcome()) : chosen,
                after.contactId(),
                waiting.revokeOn(),
                waiting.expired());
    }

    private static Waiting waiting(LeadInCustody lead, CustodyState to, @Nullable Waiting given) {
        if (to != CustodyState.ASSIGNED) {
            return Waiting.NOT;
        }
        return given == null ? new Waiting(lead.revokeOn(), lead.expired()) : given;
    }

    /** The status that belongs to a state, looked up once a group. */
    private final class Statuses {

        private final UUID organisationId;
        private final Map<UUID, List<StatusView>> ofGroup = new HashMap<>();

        private Statuses(UUID organisationId) {
            this.organisationId = organisationId;
        }

        private @Nullable UUID after(LeadInCustody lead, CustodyState state, @Nullable CloseOutcome outcome) {
            return switch (state) {
                case UNASSIGNED, ASSIGNED -> first(lead, ConversionPoint.RECEIVED);
                case ACCEPTED -> beforeClosing(lead).orElseGet(() -> first(lead, ConversionPoint.ACCEPTED));
                case CLOSED_ACCEPTED ->
                    outcome == CloseOutcome.WON
                            ? first(lead, ConversionPoint.CONVERTED)
                            : first(lead, ConversionPoint.LOST);
                case CLOSED_UNASSIGNED -> lead.statusId();
            };
        }

        /** The status a reopened lead had, where it can still be chosen. */
        private Optional<UUID> beforeClosing(LeadInCustody lead) {
            return offered(lead).stream()
                    .map(StatusView::id)
                    .filter(id -> id.equals(lead.statusBeforeClosing()))
                    .findFirst();
        }

        private List<StatusView> offered(LeadInCustody lead) {
            return ofGroup.computeIfAbsent(lead.groupId(), group -> catalogue.listStatuses(organisationId, group));
        }

        private @Nullable UUID first(LeadInCustody lead, ConversionPoint point) {
            return offered(lead).stream()
                    .filter(status -> status.conversionPoint() == point)
                    .findFirst()
                    .map(StatusView::id)
                    .orElse(lead.statusId());
        }
    }
}
