package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import java.util.Set;
import java.util.UUID;

/**
 * Which contacts a user sees: those owned, and with the leads of offices in view also the contacts of those offices.
 *
 * @param everything true where those offices are all there are
 */
record ContactScope(UUID organisationId, UUID userId, boolean everything, Set<UUID> offices) {

    /** Throws where the user sees no contacts at all. */
    static ContactScope of(ActingUser user) {
        user.require(Right.CONTACT_VIEW);
        boolean coordinates = user.may(Right.LEAD_VIEW_OFFICE);
        return new ContactScope(
                user.organisationId(),
                user.id(),
                coordinates && user.seesWholeOrganisation(),
                coordinates ? user.visibleOffices() : Set.of());
    }

    /** Whether this user sees no contacts but those owned. */
    boolean ownOnly() {
        return !everything && offices.isEmpty();
    }

    /** How many stretches of an index make up these contacts, besides those owned. */
    int countStreams() {
        return everything ? 1 : offices.size();
    }
}
