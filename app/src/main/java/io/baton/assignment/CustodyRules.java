package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadStanding;
import io.baton.shared.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may ask what of a lead. Each answers with the refusal, or empty where it may go on. */
final class CustodyRules {

    /** What a coordinator may call a lead nobody held: that it is none. */
    static final Set<CloseOutcome> SCREENED =
            EnumSet.of(CloseOutcome.INVALID, CloseOutcome.SPAM, CloseOutcome.DUPLICATE);

    private CustodyRules() {}

    /** Assigning: by a coordinator of the office that holds the lead, and only while nobody else holds it. */
    static Optional<Refusal> assigning(ActingUser user, LeadStanding lead) {
        if (!user.may(Right.LEAD_ASSIGN) || !user.coordinates(lead.holdingOfficeId())) {
            return Optional.of(Refusals.NOT_PERMITTED);
        }
        return switch (CustodyState.of(lead)) {
            case UNASSIGNED -> Optional.empty();
            case ASSIGNED, ACCEPTED -> Optional.of(Refusals.NOT_UNASSIGNED);
            case CLOSED_UNASSIGNED, CLOSED_ACCEPTED -> Optional.of(Refusals.CLOSED);
        };
    }

    /** Accepting: by the assignee, of an offer not yet answered. */
    static Optional<Refusal> accepting(ActingUser user, LeadStanding lead) {
        return switch (CustodyState.of(lead)) {
            case ASSIGNED -> asAssignee(user, lead);
            case ACCEPTED -> holds(user, lead) ? Optional.of(Refusals.ACCEPTED) : Optional.of(Refusals.NOT_ASSIGNEE);
            case UNASSIGNED -> Optional.of(Refusals.NOT_ASSIGNEE);
            case CLOSED_UNASSIGNED, CLOSED_ACCEPTED -> Optional.of(Refusals.CLOSED);
        };
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
        if (!user.may(Right.LEAD_REVOKE) || !user.coordinates(lead.holdingOfficeId())) {
            return Optional.of(Refusals.NOT_PERMITTED);
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
        if (!user.may(Right.LEAD_SCREEN) || !user.coordinates(lead.holdingOfficeId())) {
            return Optional.of(Refusals.NOT_PERMITTED);
        }
        return SCREENED.contains(outcome) ? Optional.empty() : Optional.of(Refusals.UNASSIGNED);
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
