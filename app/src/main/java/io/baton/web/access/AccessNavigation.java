package io.baton.web.access;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.web.NavigationSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entries of people, offices and the audit. */
@Component
class AccessNavigation implements NavigationSource {

    private static final Entry USERS = new Entry(SETTINGS + 10, "users", "/settings/users", "users", null);
    private static final Entry OFFICES = new Entry(SETTINGS + 12, "offices", "/settings/offices", "building", null);
    private static final Entry AUDIT = new Entry(SETTINGS + 60, "audit", "/settings/audit", "history", null);
    private static final Entry ORGANISATIONS =
            new Entry(SETTINGS + 70, "organisations", "/settings/organisations", "building-community", null);

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        List<Entry> entries = new ArrayList<>();
        if (user.may(Right.USER_MANAGE)) {
            entries.add(USERS);
            entries.add(OFFICES);
        }
        if (user.may(Right.AUDIT_VIEW)) {
            entries.add(AUDIT);
        }
        if (user.operator()) {
            entries.add(ORGANISATIONS);
        }
        return entries;
    }
}
