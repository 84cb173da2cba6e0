package io.baton.web.catalogue;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry of what is set about leads. */
@Component
class CatalogueNavigation implements NavigationSource {

    private static final Entry LEADS = new Entry(SETTINGS + 20, "leadSettings", "/settings/leads", "forms", null);

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        return user.may(Right.SETTINGS_MANAGE) ? List.of(LEADS) : List.of();
    }
}
