package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.Right;

/** What somebody can want to be alerted of: a box to tick in the preferences. */
public enum AlertTopic {
    /** Leads were given to oneself. */
    ASSIGNED(true, true, false),
    /** The time to answer an offer is nearly over. */
    REMINDERS(true, true, false),
    /** Leads were taken from oneself, by a coordinator or by the clock. */
    TAKEN_BACK(true, true, false),
    /** The time to answer an offer was over. */
    EXPIRED(true, true, true),
    /** Leads were given back by advisors, or by the office they were sent to. */
    REJECTED(true, false, true),
    /** Leads came from another office. */
    RECEIVED(true, false, true),
    /** Leads were typed in, sent by API or imported. */
    NEW_LEADS(true, false, true),
    /** Leads came by a web form. */
    WEB_SITE_LEADS(false, false, true),
    /** Somebody gave one a task, or it is time to be reminded of it. */
    TASKS(true, true, true),
    /** Somebody gave one an opportunity. */
    OPPORTUNITIES(true, true, true) {
        @Override
        public boolean concerns(ActingUser user) {
            return user.may(Right.CONTACT_VIEW);
        }
    };

    private final boolean usuallyWanted;
    private final boolean ofHolders;
    private final boolean ofCoordinators;

    AlertTopic(boolean usuallyWanted, boolean ofHolders, boolean ofCoordinators) {
        this.usuallyWanted = usuallyWanted;
        this.ofHolders = ofHolders;
        this.ofCoordinators = ofCoordinators;
    }

    /** Whether it is told where neither the user nor an office has chosen. */
    public boolean usuallyWanted() {
        return usuallyWanted;
    }

    /** Whether this user can ever be told of it. */
    public boolean concerns(ActingUser user) {
        return (ofHolders && user.mayHoldLeads()) || (ofCoordinators && user.may(Right.LEAD_ASSIGN));
    }
}
