package io.baton.campaigns;

/** Whether a campaign is offered today. */
public enum CampaignState {
    /** Its first day is still to come. */
    PLANNED,
    RUNNING,
    /** Its last day is over, or somebody ended it. */
    ENDED
}
