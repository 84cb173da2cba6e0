package io.baton.web.notifications;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry of the outbox. */
@Component
class OutboxNavigation implements NavigationSource {

    private static final Entry OUTBOX = new Entry(SETTINGS + 50, "outbox", OutboxPages.LIST, "mail", null);

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        return user.may(Right.USER_MANAGE) ? List.of(OUTBOX) : List.of();
    }
}
