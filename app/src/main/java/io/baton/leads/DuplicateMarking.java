package io.baton.leads;

import io.baton.leads.LeadDuplicateTable.Candidate;
import io.baton.leads.LeadDuplicateTable.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Links each lead that repeats an earlier one to the first of its person or firm, so that a group is a star and never a
 * chain. Whoever writes what leads are matched by holds the organisation's numbers until the end of the transaction, so
 * that of two that come in at the same instant one sees the other.
 */
@Component
class DuplicateMarking {

    /** Leads of one group that are looked at anew when one of them is edited. */
    private static final int MOST_OF_GROUP = 1000;

    private final LeadMatchTable matches;
    private final LeadDuplicateTable duplicates;
    private final LeadTable leads;

    DuplicateMarking(LeadMatchTable matches, LeadDuplicateTable duplicates, LeadTable leads) {
        this.matches = matches;
        this.duplicates = duplicates;
        this.leads = leads;
    }

    /**
     * Keeps what new leads are matched by, and links those of which that is wanted. The organisation's numbers are
     * held.
     */
    void mark(UUID organisationId, List<LeadRow> created, Collection<UUID> linked) {
        matches.insert(organisationId, created);
        if (!linked.isEmpty()) {
            link(organisationId, linked);
        }
    }

    /** Keeps what an edited lead is matched by, and links it, and those it stood with, anew. */
    void markAnew(UUID organisationId, LeadRow edited) {
        duplicates.followPlace(organisationId, List.of(edited.id()));
        if (matches.keysOf(organisationId, edited.id()).equals(LeadMatching.keys(edited.draft()))) {
            return;
        }
        leads.holdNumbers(organisationId);
        Set<UUID> affected = new HashSet<>(duplicates.groupOf(organisationId, edited.id(), MOST_OF_GROUP));
        matches.replace(organisationId, edited);
        affected.addAll(matches.newestSharing(organisationId, LeadMatching.keys(edited.draft()), MOST_OF_GROUP));
        duplicates.deleteFound(organisationId, affected);
        link(organisationId, affected);
    }

    /** Links leads whose links were taken away. */
    void link(UUID organisationId, Collection<UUID> leadIds) {
        List<Link> links = links(duplicates.candidates(organisationId, leadIds));
        if (!links.isEmpty()) {
            duplicates.insert(organisationId, links);
        }
    }

    /** Of each lead the link to the first of its group; what is linked in the same breath is followed. */
    private static List<Link> links(List<Candidate> inOrder) {
        Map<UUID, UUID> originalOf = new HashMap<>();
        List<Link> links = new ArrayList<>();
        for (Candidate candidate : inOrder) {
            UUID original = originalOf.getOrDefault(candidate.firstId(), candidate.originalId());
            if (original.equals(candidate.leadId()) || originalOf.containsKey(candidate.leadId())) {
                continue;
            }
            originalOf.put(candidate.leadId(), original);
            links.add(new Link(candidate.leadId(), original, candidate.reason()));
        }
        return links;
    }
}
