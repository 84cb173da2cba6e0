package io.baton.web.lists;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.lists.CappedCount;
import io.baton.lists.LeadList;
import io.baton.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The leads in the navigation, with how many wait for this user. */
@Component
class ListNavigation implements NavigationSource {

    private static final int POSITION = 100;

    private final LeadList lists;

    ListNavigation(LeadList lists) {
        this.lists = lists;
    }

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        if (!user.may(Right.LEAD_VIEW_OFFICE) && !user.may(Right.LEAD_VIEW_OWN)) {
            return List.of();
        }
        CappedCount waiting = lists.countWaiting(user);
        return List.of(
                new Entry(POSITION, "leads", ListAddress.PATH, "inbox", waiting.isZero() ? null : waiting.toString()));
    }
}
