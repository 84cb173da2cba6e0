package io.baton.web.campaigns;

import io.baton.campaigns.CampaignView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of the list of campaigns. */
public record CampaignListView(
        String q,
        List<CampaignView> campaigns,
        @Nullable String firstPath,
        @Nullable String nextPath) {}
