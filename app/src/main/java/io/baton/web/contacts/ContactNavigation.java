package io.baton.web.contacts;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry of the contacts. */
@Component
class ContactNavigation implements NavigationSource {

    private static final Entry CONTACTS = new Entry(200, "contacts", "/contacts", "address-book", null);

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        return user.may(Right.CONTACT_VIEW) ? List.of(CONTACTS) : List.of();
    }
}
