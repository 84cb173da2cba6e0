package io.baton.web.access;

import io.baton.assignment.OpenLead;
import java.util.List;

/**
 * The message at sign-in.
 *
 * @param leads the newest of them
 * @param count how many there are
 * @param then where to go on without looking at them
 */
public record NewLeadsView(List<OpenLead> leads, int count, String then) {

    /** How many are not named. */
    public int more() {
        return count - leads.size();
    }
}
