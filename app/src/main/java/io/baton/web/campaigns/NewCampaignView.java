package io.baton.web.campaigns;

import io.baton.web.FormProblems;
import java.util.List;

/** The form of a new campaign. */
public record NewCampaignView(CampaignForm form, List<OfficeRow> offices, FormProblems problems) {}
