package io.baton.api.leads;

import io.baton.access.ActingUser;
import io.baton.assignment.RecordMatches;
import io.baton.leads.Duplicates;
import io.baton.leads.LeadView;
import io.baton.leads.LinkedLead;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts leads as they are answered together, with what others know of them: a few statements, however many leads. */
@Component
public class LeadAnswers {

    private final Duplicates duplicates;
    private final RecordMatches matches;

    LeadAnswers(Duplicates duplicates, RecordMatches matches) {
        this.duplicates = duplicates;
        this.matches = matches;
    }

    /** In the snapshot that is open. */
    public LeadJson one(ActingUser user, LeadView lead) {
        return list(user, List.of(lead)).getFirst();
    }

    /** In the snapshot that is open. */
    public List<LeadJson> list(ActingUser user, List<LeadView> leads) {
        List<UUID> ids = leads.stream().map(LeadView::id).toList();
        Map<UUID, LinkedLead> originals = duplicates.originalsOf(user, ids);
        Set<UUID> matched = matches.of(user.organisationId(), ids).keySet();
        return leads.stream()
                .map(lead -> LeadJson.of(
                        lead, lead.contactId() != null || matched.contains(lead.id()), originals.get(lead.id())))
                .toList();
    }
}
