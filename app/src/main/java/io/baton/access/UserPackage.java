package io.baton.access;

import static io.baton.access.Right.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a user is licensed for. A user's rights are the union of the rights of the packages. */
public enum UserPackage {
    BASE(EnumSet.of(LEAD_FOLLOW_UP)),
    LEADS_COORDINATOR(EnumSet.of(
            LEAD_VIEW_OFFICE,
            LEAD_CREATE,
            LEAD_IMPORT,
            WEB_FORM_MANAGE,
            LEAD_DISPATCH,
            LEAD_FORWARD,
            LEAD_ASSIGN,
            LEAD_ANSWER,
            LEAD_REVOKE,
            LEAD_SCREEN,
            LEAD_FOLLOW_UP,
            REPORT_VIEW,
            RATIO_VALIDATE,
            CAMPAIGN_MANAGE)),
    LEADS(EnumSet.of(LEAD_VIEW_OWN, LEAD_FORWARD, LEAD_ANSWER, LEAD_FOLLOW_UP, REPORT_VIEW_OWN)),
    OPPORTUNITY(EnumSet.of(CONTACT_VIEW)),
    COORDINATOR_VIEW(EnumSet.of(
            LEAD_VIEW_OFFICE,
            LEAD_CREATE,
            LEAD_IMPORT,
            WEB_FORM_MANAGE,
            LEAD_FORWARD,
            LEAD_ASSIGN,
            LEAD_REVOKE,
            LEAD_SCREEN,
            LEAD_FOLLOW_UP,
            REPORT_VIEW,
            CAMPAIGN_MANAGE)),
    LEADS_VIEW(EnumSet.of(LEAD_VIEW_OWN, LEAD_FORWARD, LEAD_ANSWER, LEAD_FOLLOW_UP, REPORT_VIEW_OWN)),
    ADMINISTRATION(EnumSet.of(USER_MANAGE, SETTINGS_MANAGE, AUDIT_VIEW));

    private final Set<Right> rights;

    UserPackage(Set<Right> rights) {
        this.rights = rights;
    }

    /** The rights this package brings. */
    public Set<Right> rights() {
        return EnumSet.copyOf(rights);
    }

    /** The rights of several packages together. */
    public static Set<Right> rightsOf(Collection<UserPackage> packages) {
        Set<Right> all = EnumSet.noneOf(Right.class);
        packages.forEach(each -> all.addAll(each.rights));
        return all;
    }

    /** Whether a user of these packages and this class can be given leads. */
    public static boolean mayHoldLeads(Collection<UserPackage> packages, UserClass userClass) {
        return userClass == UserClass.PRODUCER_MANAGER && (packages.contains(LEADS) || packages.contains(LEADS_VIEW));
    }
}
