package io.baton.notifications;

import io.baton.access.ActingUser;
import org.springframework.stereotype.Component;

/** Front door: what somebody wants to be told outside Baton. Reads only, in the transaction that is open. */
@Component
public class OutsideAlerts {

    private final OutsideAlertTable table;

    OutsideAlerts(OutsideAlertTable table) {
        this.table = table;
    }

    /** As it was chosen; before that nothing, with the address of the sign-in for a beginning. */
    public OutsideAlertView get(ActingUser user) {
        return table.find(user.organisationId(), user.id())
                .orElseGet(() -> new OutsideAlertView(false, user.email(), false));
    }
}
