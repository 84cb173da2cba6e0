package io.baton.leads;

import io.baton.access.ActingUser;
import io.baton.access.Right;

/**
 * Who sees a lead: those who coordinate the office that holds it, the user who holds it, and, of what the corporate
 * office sent out and nobody has taken up yet, those who may recall it. For everybody else it is not there.
 * {@link VisibleLeadsQuery} says the same in SQL.
 */
public final class LeadVisibility {

    private LeadVisibility() {}

    public static boolean sees(ActingUser user, LeadStanding lead) {
        return isKept(user, lead) || isOut(user, lead);
    }

    /** Whether the lead is with the user: in an office the user coordinates, or held by the user. */
    public static boolean isKept(ActingUser user, LeadStanding lead) {
        return user.coordinates(lead.holdingOfficeId())
                || (user.may(Right.LEAD_VIEW_OWN) && user.id().equals(lead.holderUserId()));
    }

    /** Whether the corporate office sent the lead out, nobody has it yet, and the user may recall it. */
    public static boolean isOut(ActingUser user, LeadStanding lead) {
        return recalls(user)
                && lead.stage() == Stage.UNASSIGNED
                && user.corporateOfficeId().equals(lead.sendingOfficeId());
    }

    /** Whether this user may recall what the corporate office dispatched. */
    public static boolean recalls(ActingUser user) {
        return user.may(Right.LEAD_DISPATCH) && user.coordinatesCorporate();
    }
}
