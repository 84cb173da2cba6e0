package io.baton.assignment;

import io.baton.campaigns.CampaignOffer;
import io.baton.shared.Refusal;

/** The refusals of custody: a stable code and one English sentence each. */
final class Refusals {

    static final Refusal NOT_FOUND = new Refusal("NOT_FOUND", "there is no such lead for you");
    static final Refusal NOT_UNASSIGNED = new Refusal("NOT_UNASSIGNED", "the lead is held by somebody already");
    static final Refusal UNASSIGNED = new Refusal("UNASSIGNED", "the lead is unassigned");
    static final Refusal NOT_ASSIGNEE = new Refusal("NOT_ASSIGNEE", "the lead is not assigned to you");
    static final Refusal NOT_PERMITTED = new Refusal("NOT_PERMITTED", "your rights do not cover this");
    static final Refusal CANNOT_HOLD_LEADS = new Refusal("CANNOT_HOLD_LEADS", "this user cannot hold leads");
    static final Refusal SELF_ASSIGNMENT =
            new Refusal("SELF_ASSIGNMENT", "a coordinator who is no advisor cannot take leads");
    static final Refusal REJECTED_BEFORE =
            new Refusal("REJECTED_BEFORE", "everybody left to choose from has rejected this lead before; confirm it");
    static final Refusal ACCEPTED = new Refusal("ACCEPTED", "the lead is accepted");
    static final Refusal NOT_ACCEPTED = new Refusal("NOT_ACCEPTED", "the lead is not accepted yet");
    static final Refusal CLOSED = new Refusal("CLOSED", "the lead is closed");
    static final Refusal NOT_CLOSED = new Refusal("NOT_CLOSED", "the lead is not closed");
    static final Refusal NO_RESULT = new Refusal("NO_RESULT", "the lead was closed as neither won nor lost");
    static final Refusal NOT_CORPORATE =
            new Refusal("NOT_CORPORATE", "only the corporate office does this, with leads of its own");
    static final Refusal NOT_DISPATCHED =
            new Refusal("NOT_DISPATCHED", "the corporate office has not dispatched this lead");
    static final Refusal CREATED_IN_THIS_OFFICE =
            new Refusal("CREATED_IN_THIS_OFFICE", "the lead was made in this office: nobody sent it in");
    static final Refusal SAME_OFFICE = new Refusal("SAME_OFFICE", "the lead is with this office already");
    static final Refusal SAME_ASSIGNEE = new Refusal("SAME_ASSIGNEE", "the lead is assigned to this user already");
    static final Refusal STATE_CHANGED = new Refusal("STATE_CHANGED", "the lead has gone to another office");
    static final Refusal USER_INACTIVE = new Refusal("USER_INACTIVE", "this user is deactivated");
    static final Refusal CAMPAIGN_ELSEWHERE =
            new Refusal(CampaignOffer.ELSEWHERE, "this campaign is for other offices than the lead's");
    static final Refusal OTHER_OFFICE =
            new Refusal("OTHER_OFFICE", "this user belongs to another office than the lead");
    static final Refusal DEADLINE_PASSED = new Refusal("DEADLINE_PASSED", "the time to answer is over");
    static final Refusal NO_MATCH = new Refusal("NO_MATCH", "no contact matches the lead");
    static final Refusal CONTACT_WITHOUT_USER =
            new Refusal("CONTACT_WITHOUT_USER", "the contact the lead matches belongs to nobody");
    static final Refusal AMBIGUOUS_MATCH =
            new Refusal("AMBIGUOUS_MATCH", "several contacts match the lead: choose who gets it");

    private Refusals() {}
}
