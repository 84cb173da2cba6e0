package io.baton.webforms;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import java.util.UUID;

/** Who may do what with the forms of an office. */
final class FormAccess {

    private FormAccess() {}

    /** Who sets what an office asks: its coordinators, and whoever sets things for the whole organisation. */
    static boolean manages(ActingUser user, UUID officeId) {
        return user.may(Right.WEB_FORM_MANAGE) && (user.may(Right.SETTINGS_MANAGE) || user.coordinates(officeId));
    }

    /** Who reads what came in and did not become a lead: the coordinators of the office, as of its leads. */
    static boolean decides(ActingUser user, UUID officeId) {
        return user.may(Right.WEB_FORM_MANAGE) && user.coordinates(officeId);
    }
}
