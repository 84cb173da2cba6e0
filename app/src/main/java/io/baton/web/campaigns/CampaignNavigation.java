package io.baton.web.campaigns;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry of the campaigns. */
@Component
class CampaignNavigation implements NavigationSource {

    private static final Entry CAMPAIGNS = new Entry(300, "campaigns", "/campaigns", "speakerphone", null);

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        return user.may(Right.CAMPAIGN_MANAGE) || user.may(Right.LEAD_CREATE) ? List.of(CAMPAIGNS) : List.of();
    }
}
