package io.baton.access;

/** One thing a user may do. Rights come from packages (see {@link UserPackage}); routes and handlers ask for them. */
public enum Right {
    /** Sees the leads of the own office, and of the offices the enterprise view opens. */
    LEAD_VIEW_OFFICE,
    /** Sees the leads assigned to oneself. */
    LEAD_VIEW_OWN,
    /** Types leads in, and sends them by API. */
    LEAD_CREATE,
    /** Brings leads in from files. */
    LEAD_IMPORT,
    /** Makes and changes the web forms of offices, and decides about what they held back. */
    WEB_FORM_MANAGE,
    /** Dispatches leads from the corporate office, and recalls them. */
    LEAD_DISPATCH,
    /** Forwards leads to other offices or advisors. */
    LEAD_FORWARD,
    /** Assigns leads to users. */
    LEAD_ASSIGN,
    /** Accepts and rejects leads assigned to oneself. */
    LEAD_ANSWER,
    /** Takes assigned leads back. */
    LEAD_REVOKE,
    /**
     * Closes unassigned leads that are none (invalid, spam, duplicate), reopens closed ones, and returns to the
     * corporate office what was sent in.
     */
    LEAD_SCREEN,
    /** Works leads on: notes, status, tasks, next contact. */
    LEAD_FOLLOW_UP,
    /** Sees figures of the office. */
    REPORT_VIEW,
    /** Sees the own figures. */
    REPORT_VIEW_OWN,
    /** Confirms or corrects claimed results. */
    RATIO_VALIDATE,
    /** Sees contacts and opportunities. */
    CONTACT_VIEW,
    /** Makes and changes campaigns, and puts leads into them. */
    CAMPAIGN_MANAGE,
    /** Makes and changes users and offices. */
    USER_MANAGE,
    /** Changes what the organisation sets: lead groups, custom fields, choice lists. */
    SETTINGS_MANAGE,
    /** Reads the audit of sign-ins and settings. */
    AUDIT_VIEW
}
