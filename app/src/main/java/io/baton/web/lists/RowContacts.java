package io.baton.web.lists;

import io.baton.access.ActingUser;
import io.baton.assignment.RecordMatches;
import io.baton.contacts.Contacts;
import io.baton.lists.LeadRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which leads of a list belong to a contact: a few statements a page. */
@Component
class RowContacts {

    /**
     * The contacts of the leads of a page.
     *
     * @param of those of each lead that has any
     * @param visible those of all of them that the user may open
     */
    record Found(Map<UUID, Set<UUID>> of, Set<UUID> visible) {

        boolean exists(LeadRow lead) {
            return of.containsKey(lead.id());
        }

        /** The one to open, or null. */
        @Nullable
        UUID toOpen(LeadRow lead) {
            Set<UUID> contacts = of.getOrDefault(lead.id(), Set.of());
            return contacts.size() == 1 && visible.containsAll(contacts)
                    ? contacts.iterator().next()
                    : null;
        }
    }

    private final RecordMatches matches;
    private final Contacts contacts;

    RowContacts(RecordMatches matches, Contacts contacts) {
        this.matches = matches;
        this.contacts = contacts;
    }

    Found of(ActingUser user, List<LeadRow> leads) {
        Map<UUID, Set<UUID>> found = new HashMap<>(matches.of(
                user.organisationId(),
                leads.stream()
                        .filter(lead -> lead.contactId() == null)
                        .map(LeadRow::id)
                        .toList()));
        for (LeadRow lead : leads) {
            UUID linked = lead.contactId();
            if (linked != null) {
                found.put(lead.id(), Set.of(linked));
            }
        }
        Set<UUID> all = new HashSet<>();
        found.values().forEach(all::addAll);
        return new Found(found, Set.copyOf(contacts.visibleTo(user, all)));
    }
}
