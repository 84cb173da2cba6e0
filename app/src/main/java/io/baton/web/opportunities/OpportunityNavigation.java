package io.baton.web.opportunities;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.web.NavigationSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The entries of opportunities and of their stages. */
@Component
class OpportunityNavigation implements NavigationSource {

    private static final Entry LIST = new Entry(210, "opportunities", OpportunityPages.LIST, "target-arrow", null);
    private static final Entry STAGES =
            new Entry(SETTINGS + 24, "opportunityStages", StagePages.PATH, "list-numbers", null);

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        return Stream.concat(
                        user.may(Right.CONTACT_VIEW) ? Stream.of(LIST) : Stream.empty(),
                        user.may(Right.SETTINGS_MANAGE) ? Stream.of(STAGES) : Stream.empty())
                .toList();
    }
}
