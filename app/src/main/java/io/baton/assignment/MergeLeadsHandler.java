package io.baton.assignment;

import io.baton.access.Right;
import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadInCustody;
import io.baton.leads.LeadMerging;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A coordinator of both leads' offices merges a duplicate into the lead that stays. The duplicate is closed as such,
 * taken from whoever it was offered to; its notes and history stay and are read where the other is. What the other does
 * not say it takes over, unless it is read-only.
 *
 * <p>Refused of the duplicate: {@code ACCEPTED} (somebody works on it: it can only be the one that stays),
 * {@code CLOSED}. Refused of the lead that stays: {@code CLOSED}. Of either: {@code NOT_PERMITTED}; 404 where one is
 * not there for the user. What was merged already stays merged.
 */
@Component
class MergeLeadsHandler implements CommandHandler<MergeLeads, MergeOutcome> {

    private final LeadsOfCommand commandLeads;
    private final TakingBack takingBack;
    private final CustodyWriter writer;
    private final LeadMerging merging;

    MergeLeadsHandler(LeadsOfCommand commandLeads, TakingBack takingBack, CustodyWriter writer, LeadMerging merging) {
        this.commandLeads = commandLeads;
        this.takingBack = takingBack;
        this.writer = writer;
        this.merging = merging;
    }

    @Override
    public Class<MergeLeads> commandType() {
        return MergeLeads.class;
    }

    @Override
    public MergeOutcome handle(MergeLeads command, Actor actor) {
        if (command.winnerId().equals(command.loserId())) {
            throw new InvalidInputException(FieldProblem.malformed("leadId", "another lead"));
        }
        LeadsOfCommand.Known known = commandLeads.lock(actor, List.of(command.winnerId(), command.loserId()));
        known.user().require(Right.LEAD_SCREEN);
        LeadInCustody winner = present(known, command.winnerId());
        LeadInCustody loser = present(known, command.loserId());
        if (merging.isMerged(actor.organisationId(), loser.id(), winner.id())) {
            return new MergeOutcome.Merged(winner.id(), loser.id());
        }
        Optional<Refusal> ofLoser = CustodyRules.mergingAway(known.user(), loser.standing());
        if (ofLoser.isPresent()) {
            return new MergeOutcome.Refused(loser.id(), ofLoser.get());
        }
        Optional<Refusal> ofWinner = CustodyRules.mergingInto(known.user(), winner.standing());
        if (ofWinner.isPresent()) {
            return new MergeOutcome.Refused(winner.id(), ofWinner.get());
        }
        merge(actor, winner, loser);
        return new MergeOutcome.Merged(winner.id(), loser.id());
    }

    private void merge(Actor actor, LeadInCustody winner, LeadInCustody loser) {
        if (loser.holderUserId() != null) {
            takingBack.end(actor, CustodyMove.MERGE, List.of(loser), null);
        }
        Map<String, Object> details = Map.of(
                "leadId", winner.id().toString(), "leadNumber", winner.number(), "leadName", winner.displayName());
        writer.write(
                actor,
                CustodyMove.MERGE,
                List.of(loser),
                lead -> new CustodyWriter.After(null, null, CloseOutcome.DUPLICATE, null, details));
        merging.merge(actor, winner.id(), loser.id());
    }

    private static LeadInCustody present(LeadsOfCommand.Known known, UUID leadId) {
        return Optional.ofNullable(known.leads().get(leadId))
                .orElseThrow(() -> new NotFoundException("there is no such lead"));
    }
}
