package io.baton.leads;

import io.baton.access.ActingUser;
import io.baton.platform.Actor;
import io.baton.tasks.Tasks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door for the module that decides custody: links a duplicate to the lead it was merged into, and fills that. */
@Component
public class LeadMerging {

    private static final int MOST_NOTES = 1000;

    private final LeadDuplicateTable duplicates;
    private final LeadQuery query;
    private final LeadNoteTable notes;
    private final LeadDrafting drafting;
    private final LeadWriter writer;
    private final LeadHistory history;
    private final Tasks tasks;

    LeadMerging(
            LeadDuplicateTable duplicates,
            LeadQuery query,
            LeadNoteTable notes,
            LeadDrafting drafting,
            LeadWriter writer,
            LeadHistory history,
            Tasks tasks) {
        this.duplicates = duplicates;
        this.query = query;
        this.notes = notes;
        this.drafting = drafting;
        this.writer = writer;
        this.history = history;
        this.tasks = tasks;
    }

    /** Whether the one lead is merged into the other already. */
    public boolean isMerged(UUID organisationId, UUID loserId, UUID winnerId) {
        return duplicates.originalsOf(organisationId, List.of(loserId)).stream()
                .anyMatch(original -> original.merged() && original.id().equals(winnerId));
    }

    /**
     * Links the loser, and what repeated it, to the winner; has what is still to be done about the loser be done about
     * the winner; fills what the winner does not say, unless it is read-only; and tells the winner's history. Both are
     * locked; the loser's end is written by the caller.
     */
    public void merge(Actor actor, UUID winnerId, UUID loserId) {
        LeadView winner = query.find(actor.organisationId(), winnerId).orElseThrow();
        LeadView loser = query.find(actor.organisationId(), loserId).orElseThrow();
        duplicates.merge(actor, winnerId, loserId);
        tasks.moveToLead(actor.organisationId(), loserId, winnerId);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("leadId", loser.id().toString());
        details.put("leadNumber", loser.number());
        details.put("leadName", loser.displayName());
        details.put("changes", winner.editable() ? fill(actor, winner, loser) : List.of());
        history.append(actor, List.of(new LeadEvent(winnerId, LeadEventType.MERGED_FROM, details)));
    }

    private List<Map<String, Object>> fill(Actor actor, LeadView winner, LeadView loser) {
        Set<String> asked = drafting.termsOf(actor.organisationId(), winner).keys();
        LeadDraft filled = LeadFill.of(winner.facts(), loser.facts(), asked);
        LeadDrafting.Checked checked = drafting.checkEdit(actor.organisationId(), winner, filled);
        if (!checked.problems().isEmpty()) {
            // The loser may say what is no longer on a list, or be of a campaign that has ended: then that stays with
            // it.
            checked = drafting.checkEdit(
                    actor.organisationId(),
                    winner,
                    filled.withCustom(winner.facts().custom())
                            .withTobaccoUse(winner.facts().tobaccoUse())
                            .withCampaign(winner.facts().campaignId()));
        }
        List<Map<String, Object>> changes = LeadChanges.between(winner.facts(), checked.draft());
        if (changes.isEmpty() || !checked.problems().isEmpty()) {
            return List.of();
        }
        writer.write(actor, winner, checked);
        return changes;
    }

    /** Takes back that these leads were merged into others: they are open again. */
    public void undo(UUID organisationId, Collection<UUID> leadIds) {
        if (!leadIds.isEmpty()) {
            duplicates.unmerge(organisationId, leadIds);
        }
    }

    /** The duplicates that were merged into a lead which the user sees: whoever sees that one reads them too. */
    public List<MergedLead> listMerged(ActingUser user, LeadView winner) {
        List<MergedLead> merged = new ArrayList<>();
        for (LinkedLead lead : duplicates.mergedInto(user.organisationId(), winner.id())) {
            merged.add(new MergedLead(
                    lead.id(),
                    lead.number(),
                    lead.displayName(),
                    notes.list(user.organisationId(), lead.id(), null, MOST_NOTES),
                    history.listOf(user.organisationId(), lead.id())));
        }
        return merged;
    }
}
