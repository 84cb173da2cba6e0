package io.baton.web.campaigns;

import io.baton.web.FormProblems;

/** The form of a new campaign. */
public record NewCampaignView(CampaignForm form, FormProblems problems) {}
