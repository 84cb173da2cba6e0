package io.baton.lists;

/** The lead is in a campaign. */
record CampaignClue() implements Clue {

    @Override
    public boolean isCheckedById() {
        return false;
    }
}
