package io.baton.assignment;

import io.baton.contacts.ContactOfLead;
import java.util.UUID;

/**
 * How an accepted lead came to its contact.
 *
 * @param differences how many things the lead says otherwise, which wait for a decision on the contact
 */
public record ContactLink(UUID leadId, UUID contactId, String contactName, ContactOfLead.Found found, int differences) {

    static ContactLink of(UUID leadId, ContactOfLead contact) {
        return new ContactLink(leadId, contact.contactId(), contact.name(), contact.found(), contact.differences());
    }

    /** Whether whoever accepts should look at the contact: it was there before, or others may be the same. */
    public boolean isWorthALook() {
        return switch (found) {
            case MATCHED, AMBIGUOUS -> true;
            case AGAIN -> differences > 0;
            case MADE -> false;
        };
    }
}
