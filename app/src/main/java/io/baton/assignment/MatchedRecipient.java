package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.leads.LeadInCustody;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * To whom of a contact's users a lead goes: to the one it has belonged to the longest among those who are active, may
 * hold leads, belong to the office that holds the lead, and have not rejected it. Where there is none, what stands in
 * the way of the one it has belonged to the longest.
 */
final class MatchedRecipient {

    private MatchedRecipient() {}

    /** Who gets it, or why nobody does: exactly one of the two is there. */
    record Choice(Optional<UUID> userId, Optional<Refusal> refusal) {

        private static Choice of(UUID userId) {
            return new Choice(Optional.of(userId), Optional.empty());
        }

        private static Choice refused(Refusal refusal) {
            return new Choice(Optional.empty(), Optional.of(refusal));
        }
    }

    /**
     * @param owners of the contact, the longest first
     * @param rejecters who has rejected the lead
     */
    static Choice of(ActingUser coordinator, LeadInCustody lead, List<Holder> owners, Set<UUID> rejecters) {
        for (Holder owner : owners) {
            if (obstacle(coordinator, lead, owner, rejecters).isEmpty()) {
                return Choice.of(owner.id());
            }
        }
        return Choice.refused(
                owners.isEmpty()
                        ? Refusals.CONTACT_WITHOUT_USER
                        : obstacle(coordinator, lead, owners.getFirst(), rejecters)
                                .orElseThrow());
    }

    private static Optional<Refusal> obstacle(
            ActingUser coordinator, LeadInCustody lead, Holder owner, Set<UUID> rejecters) {
        Optional<Refusal> choosing = Recipients.choosing(coordinator, owner);
        if (choosing.isPresent()) {
            return choosing;
        }
        if (!owner.officeId().equals(lead.holdingOfficeId())) {
            return Optional.of(Refusals.OTHER_OFFICE);
        }
        return rejecters.contains(owner.id()) ? Optional.of(Refusals.REJECTED_BEFORE) : Optional.empty();
    }
}
