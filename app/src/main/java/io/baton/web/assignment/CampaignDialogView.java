package io.baton.web.assignment;

import io.baton.campaigns.CampaignView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that chooses the campaign of unassigned leads.
 *
 * @param campaigns those that were found
 * @param search what was searched for
 * @param chosen the id of what is chosen, empty for no campaign, or null
 * @param more whether there are more than these, for a narrower search to find
 * @param problemKey the key of what is missing, or null
 */
public record CampaignDialogView(
        Tagged tagged,
        List<CampaignView> campaigns,
        String search,
        @Nullable String chosen,
        boolean more,
        @Nullable String problemKey) {}
