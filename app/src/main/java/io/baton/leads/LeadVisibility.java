package io.baton.leads;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sees a lead: those who coordinate the office that holds it, and the user who holds it. For everybody else it is
 * not there. {@link VisibleLeadsQuery} says the same in SQL.
 */
public final class LeadVisibility {

    private LeadVisibility() {}

    public static boolean sees(ActingUser user, UUID holdingOfficeId, @Nullable UUID holderUserId) {
        return user.coordinates(holdingOfficeId)
                || (user.may(Right.LEAD_VIEW_OWN) && user.id().equals(holderUserId));
    }
}
