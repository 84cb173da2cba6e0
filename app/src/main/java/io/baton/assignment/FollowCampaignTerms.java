package io.baton.assignment;

import io.baton.platform.Command;
import java.util.UUID;

/** Puts a stretch of the offers of a campaign that are out on the terms it has now. */
record FollowCampaignTerms(UUID campaignId) implements Command<TermsFollowed> {}
