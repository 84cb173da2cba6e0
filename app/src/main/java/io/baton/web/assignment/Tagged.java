package io.baton.web.assignment;

import io.baton.leads.LeadInCustody;
import java.util.List;
import java.util.UUID;

/**
 * What every dialog knows: which leads it is about and where it was opened.
 *
 * @param names of the leads, in the order they were tagged
 * @param from the page to go back to
 */
public record Tagged(List<UUID> leadIds, List<String> names, String from) {

    static Tagged of(List<LeadInCustody> leads, String from) {
        return new Tagged(
                leads.stream().map(LeadInCustody::id).toList(),
                leads.stream().map(LeadInCustody::displayName).toList(),
                from);
    }

    public int count() {
        return leadIds.size();
    }

    /** The name of the only lead, or of the first. */
    public String firstName() {
        return names.getFirst();
    }
}
