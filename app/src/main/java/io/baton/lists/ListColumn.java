package io.baton.lists;

import java.util.Locale;

/** The columns a list can show beside the name and number, which always come first. */
public enum ListColumn {
    TYPE,
    SOURCE,
    CAMPAIGN,
    GROUP,
    STAGE,
    STATUS,
    HOLDER,
    OFFICE,
    RECEIVED_FROM,
    /** Whether the lead is, or seems to be, a contact already; opens it. */
    CONTACT_EXISTS,
    /** Accepts the offer of this row by one press. */
    ACCEPT,
    /** When the offer will be taken back; empty where nothing takes it back. */
    REVOKE_ON,
    /** How long that is from now. */
    TIME_UNTIL_REVOKE,
    COMPANY,
    EMAIL,
    PHONE,
    LAST_NOTE,
    LAST_NOTE_AT,
    /** The day on which somebody means to get in touch again. */
    NEXT_CONTACT,
    /** How long ago the lead came in, wherever it was received since. */
    AGE,
    /** How long it has been in its stage, with its holder. */
    STAGE_SINCE,
    RECEIVED;

    /** As the API and an address spell it, such as {@code timeUntilRevoke}. */
    public String code() {
        StringBuilder code = new StringBuilder();
        for (String word : name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            code.append(code.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return code.toString();
    }
}
