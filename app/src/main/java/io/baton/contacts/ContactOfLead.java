package io.baton.contacts;

import java.util.UUID;

/**
 * The contact that an accepted lead is linked to.
 *
 * @param name of the contact
 * @param found how it came: made of this lead, or there before
 * @param differences how many things the lead says otherwise, which wait for a decision
 */
public record ContactOfLead(UUID contactId, String name, Found found, int differences) {

    /** Where the contact came from. */
    public enum Found {
        /** Nobody was here yet: made of the lead's data. */
        MADE,
        /** The one contact that matches. */
        MATCHED,
        /** Several match, and nobody can tell which: made of the lead's data. */
        AMBIGUOUS,
        /** The one an earlier acceptance of this lead gave it. */
        AGAIN
    }
}
