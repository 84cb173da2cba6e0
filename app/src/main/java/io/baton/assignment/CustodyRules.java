package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadStanding;
import io.baton.shared.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may ask what of a lead. Each answers with the refusal, or empty where it may go on. */
final class CustodyRules {

    /** What a coordinator may call a lead nobody held: that it is none. */
    static final Set<CloseOutcome> SCREENED =
            EnumSet.of(CloseOutcome.INVALID, CloseOutcome.SPAM, CloseOutcome.DUPLICATE);

    /** What is claimed of a lead that somebody worked on, and can be validated. */
    static final Set<CloseOutcome> CLAIMED =
            Collections.unmodifiableSet(EnumSet.of(CloseOutcome.WON, CloseOutcome.LOST));

    private CustodyRules() {}

    /** Assigning: by a coordinator of the office that holds the lead, and only while nobody else holds it. */
    static Optional<Refusal> assigning(ActingUser user, LeadStanding lead) {
        return asCoordinator(user, Right.LEAD_ASSIGN, lead).or(() -> unassigned(lead));
    }

    /** Dispatching: by a coordinator of the corporate office, of what lies unassigned there. */
    static Optional<Refusal> dispatching(ActingUser user, LeadStanding lead) {
        return asCoordinator(user, Right.LEAD_DISPATCH, lead)
                .or(() -> when(!isAtCorporate(user, lead), Refusals.NOT_CORPORATE))
                .or(() -> unassigned(lead));
    }

    /** Recalling: by a coordinator of the corporate office, of what it sent out and nobody has been given there. */
    static Optional<Refusal> recalling(ActingUser user, LeadStanding lead) {
        if (!user.may(Right.LEAD_DISPATCH)) {
            return Optional.of(Refusals.NOT_PERMITTED);
        }
        if (!user.coordinatesCorporate()) {
            return Optional.of(Refusals.NOT_CORPORATE);
        }
        return when(!user.corporateOfficeId().equals(lead.sendingOfficeId()), Refusals.NOT_DISPATCHED)
                .or(() -> unassigned(lead));
    }

    /** Forwarding: by a coordinator of the office, or by the assignee; never once it was accepted. */
    static Optional<Refusal> forwarding(ActingUser user, LeadStanding lead) {
        if (!user.may(Right.LEAD_FORWARD)) {
            return Optional.of(Refusals.NOT_PERMITTED);
        }
        if (!user.coordinates(lead.holdingOfficeId()) && !holds(user, lead)) {
            return Optional.of(user.may(Right.LEAD_VIEW_OFFICE) ? elsewhere(user, lead) : Refusals.NOT_ASSIGNEE);
        }
        return switch (CustodyState.of(lead)) {
            case UNASSIGNED, ASSIGNED -> Optional.empty();
            case ACCEPTED -> Optional.of(Refusals.ACCEPTED);
            case CLOSED_UNASSIGNED, CLOSED_ACCEPTED -> Optional.of(Refusals.CLOSED);
        };
    }

    /** Handing on what one was offered is an answer to it; whoever coordinates the office may at any time. */
    static Optional<Refusal> forwardingInTime(ActingUser user, LeadStanding lead, boolean tooLate) {
        return when(tooLate && !user.coordinates(lead.holdingOfficeId()), Refusals.DEADLINE_PASSED);
    }

    /** Giving to others what somebody has: one of them at least is another. */
    static Optional<Refusal> handingOn(LeadStanding lead, List<UUID> userIds) {
        return when(userIds.stream().allMatch(id -> id.equals(lead.holderUserId())), Refusals.SAME_ASSIGNEE);
    }

    /** Forwarding to an office: to another than the one that holds the lead. */
    static Optional<Refusal> forwardingToOffice(ActingUser user, LeadStanding lead, UUID officeId) {
        return forwarding(user, lead).or(() -> when(lead.holdingOfficeId().equals(officeId), Refusals.SAME_OFFICE));
    }

    /** Forwarding to a user: to another than the assignee. */
    static Optional<Refusal> forwardingToUser(ActingUser user, LeadStanding lead, UUID userId) {
        return forwarding(user, lead).or(() -> when(userId.equals(lead.holderUserId()), Refusals.SAME_ASSIGNEE));
    }

    /** Rejecting from the office: by a coordinator, of what lies unassigned there and was sent in from elsewhere. */
    static Optional<Refusal> rejectingFromOffice(ActingUser user, LeadStanding lead) {
        boolean sentIn =
                lead.sendingOfficeId() != null && !lead.originOfficeId().equals(lead.holdingOfficeId());
        return asCoordinator(user, Right.LEAD_SCREEN, lead)
                .or(() -> unassigned(lead))
                .or(() -> when(!sentIn, Refusals.CREATED_IN_THIS_OFFICE))
                .or(() -> when(isAtCorporate(user, lead), Refusals.NOT_PERMITTED));
    }

    /** Putting leads into a campaign: by a coordinator of the office, while nobody holds them. */
    static Optional<Refusal> settingCampaign(ActingUser user, LeadStanding lead, boolean isForItsOffice) {
        return asCoordinator(user, Right.CAMPAIGN_MANAGE, lead)
                .or(() -> unassigned(lead))
                .or(() -> when(!isForItsOffice, Refusals.CAMPAIGN_ELSEWHERE));
    }

    /** Changing the lead group: by a coordinator of the office, while the lead is not accepted. */
    static Optional<Refusal> settingGroup(ActingUser user, LeadStanding lead) {
        return asCoordinator(user, Right.LEAD_SCREEN, lead).or(() -> switch (CustodyState.of(lead)) {
            case UNASSIGNED, ASSIGNED -> Optional.empty();
            case ACCEPTED -> Optional.of(Refusals.ACCEPTED);
            case CLOSED_UNASSIGNED, CLOSED_ACCEPTED -> Optional.of(Refusals.CLOSED);
        });
    }

    /**
     * Accepting: by the assignee, of an offer not yet answered. Who may hold leads no longer, because packages or class
     * were changed meanwhile, can still reject.
     */
    static Optional<Refusal> accepting(ActingUser user, LeadStanding lead) {
        return switch (CustodyState.of(lead)) {
            case ASSIGNED -> asAssignee(user, lead).or(() -> when(!user.mayHoldLeads(), Refusals.CANNOT_HOLD_LEADS));
            case ACCEPTED -> holds(user, lead) ? Optional.of(Refusals.ACCEPTED) : Optional.of(Refusals.NOT_ASSIGNEE);
            case UNASSIGNED -> Optional.of(Refusals.NOT_ASSIGNEE);
            case CLOSED_UNASSIGNED, CLOSED_ACCEPTED -> Optional.of(Refusals.CLOSED);
        };
    }

    /** Answering an offer, whatever the answer: not once it is over by its terms. */
    static Optional<Refusal> answering(boolean tooLate) {
        return when(tooLate, Refusals.DEADLINE_PASSED);
    }

    /** Rejecting: by the assignee, before or after accepting. */
    static Optional<Refusal> rejecting(ActingUser user, LeadStanding lead) {
        return switch (CustodyState.of(lead)) {
            case ASSIGNED, ACCEPTED -> asAssignee(user, lead);
            case UNASSIGNED -> Optional.of(Refusals.NOT_ASSIGNEE);
            case CLOSED_UNASSIGNED, CLOSED_ACCEPTED -> Optional.of(Refusals.CLOSED);
        };
    }

    /** Revoking: by a coordinator of the office, at any time while somebody holds it. Never of an unassigned lead. */
    static Optional<Refusal> revoking(ActingUser user, LeadStanding lead) {
        Optional<Refusal> foreign = asCoordinator(user, Right.LEAD_REVOKE, lead);
        if (foreign.isPresent()) {
            return foreign;
        }
        return switch (CustodyState.of(lead)) {
            case ASSIGNED, ACCEPTED -> Optional.empty();
            case UNASSIGNED -> Optional.of(Refusals.UNASSIGNED);
            case CLOSED_UNASSIGNED, CLOSED_ACCEPTED -> Optional.of(Refusals.CLOSED);
        };
    }

    /** Setting the status: by the assignee of an accepted lead. */
    static Optional<Refusal> settingStatus(ActingUser user, LeadStanding lead) {
        return switch (CustodyState.of(lead)) {
            case ACCEPTED -> asAssignee(user, lead);
            case ASSIGNED -> Optional.of(Refusals.NOT_ACCEPTED);
            case UNASSIGNED -> Optional.of(Refusals.UNASSIGNED);
            case CLOSED_UNASSIGNED, CLOSED_ACCEPTED -> Optional.of(Refusals.CLOSED);
        };
    }

    /** Closing: an accepted lead by its assignee, with any outcome; an unassigned one by a coordinator, as none. */
    static Optional<Refusal> closing(ActingUser user, LeadStanding lead, CloseOutcome outcome) {
        return switch (CustodyState.of(lead)) {
            case ACCEPTED -> asAssignee(user, lead);
            case ASSIGNED -> Optional.of(Refusals.NOT_ACCEPTED);
            case UNASSIGNED -> screening(user, lead, outcome);
            case CLOSED_UNASSIGNED, CLOSED_ACCEPTED -> Optional.of(Refusals.CLOSED);
        };
    }

    private static Optional<Refusal> screening(ActingUser user, LeadStanding lead, CloseOutcome outcome) {
        return asCoordinator(user, Right.LEAD_SCREEN, lead)
                .or(() -> when(!SCREENED.contains(outcome), Refusals.UNASSIGNED));
    }

    /** Merging a lead into another, which closes it: by a coordinator of the office, before somebody works on it. */
    static Optional<Refusal> mergingAway(ActingUser user, LeadStanding lead) {
        if (!user.may(Right.LEAD_SCREEN) || !user.coordinates(lead.holdingOfficeId())) {
            return Optional.of(Refusals.NOT_PERMITTED);
        }
        return switch (CustodyState.of(lead)) {
            case UNASSIGNED, ASSIGNED -> Optional.empty();
            case ACCEPTED -> Optional.of(Refusals.ACCEPTED);
            case CLOSED_UNASSIGNED, CLOSED_ACCEPTED -> Optional.of(Refusals.CLOSED);
        };
    }

    /** Merging another lead into this one: by a coordinator of the office, while it is open. */
    static Optional<Refusal> mergingInto(ActingUser user, LeadStanding lead) {
        if (!user.may(Right.LEAD_SCREEN) || !user.coordinates(lead.holdingOfficeId())) {
            return Optional.of(Refusals.NOT_PERMITTED);
        }
        return switch (CustodyState.of(lead)) {
            case UNASSIGNED, ASSIGNED, ACCEPTED -> Optional.empty();
            case CLOSED_UNASSIGNED, CLOSED_ACCEPTED -> Optional.of(Refusals.CLOSED);
        };
    }

    /** Reopening: by whoever held it, or a coordinator of the office. */
    static Optional<Refusal> reopening(ActingUser user, LeadStanding lead) {
        boolean screens = user.may(Right.LEAD_SCREEN) && user.coordinates(lead.holdingOfficeId());
        return switch (CustodyState.of(lead)) {
            case CLOSED_ACCEPTED -> screens ? Optional.empty() : asAssignee(user, lead);
            case CLOSED_UNASSIGNED -> screens ? Optional.empty() : Optional.of(Refusals.NOT_PERMITTED);
            case UNASSIGNED, ASSIGNED, ACCEPTED -> Optional.of(Refusals.NOT_CLOSED);
        };
    }

    /** Validating: by a coordinator of the office who may, of leads whose assignee called them won or lost. */
    static Optional<Refusal> validating(ActingUser user, LeadStanding lead) {
        return asCoordinator(user, Right.RATIO_VALIDATE, lead).or(() -> switch (CustodyState.of(lead)) {
            case CLOSED_ACCEPTED -> when(!isClaimed(lead), Refusals.NO_RESULT);
            case CLOSED_UNASSIGNED -> Optional.of(Refusals.NO_RESULT);
            case UNASSIGNED, ASSIGNED, ACCEPTED -> Optional.of(Refusals.NOT_CLOSED);
        });
    }

    private static boolean isClaimed(LeadStanding lead) {
        return lead.closeOutcome() != null && CLAIMED.contains(lead.closeOutcome());
    }

    /** A coordinator of the office that holds the lead, with this right. */
    private static Optional<Refusal> asCoordinator(ActingUser user, Right right, LeadStanding lead) {
        if (!user.may(right)) {
            return Optional.of(Refusals.NOT_PERMITTED);
        }
        return when(!user.coordinates(lead.holdingOfficeId()), elsewhere(user, lead));
    }

    /** Why somebody has no say over a lead of another office: it has just gone there, or always was there. */
    private static Refusal elsewhere(ActingUser user, LeadStanding lead) {
        UUID sender = lead.sendingOfficeId();
        return sender != null && user.coordinates(sender) ? Refusals.STATE_CHANGED : Refusals.NOT_PERMITTED;
    }

    private static Optional<Refusal> unassigned(LeadStanding lead) {
        return switch (CustodyState.of(lead)) {
            case UNASSIGNED -> Optional.empty();
            case ASSIGNED, ACCEPTED -> Optional.of(Refusals.NOT_UNASSIGNED);
            case CLOSED_UNASSIGNED, CLOSED_ACCEPTED -> Optional.of(Refusals.CLOSED);
        };
    }

    private static boolean isAtCorporate(ActingUser user, LeadStanding lead) {
        return lead.holdingOfficeId().equals(user.corporateOfficeId());
    }

    private static Optional<Refusal> when(boolean so, Refusal refusal) {
        return so ? Optional.of(refusal) : Optional.empty();
    }

    private static Optional<Refusal> asAssignee(ActingUser user, LeadStanding lead) {
        if (!holds(user, lead)) {
            return Optional.of(Refusals.NOT_ASSIGNEE);
        }
        return user.may(Right.LEAD_ANSWER) ? Optional.empty() : Optional.of(Refusals.NOT_PERMITTED);
    }

    static boolean holds(ActingUser user, LeadStanding lead) {
        return user.id().equals(lead.holderUserId());
    }
}
