package io.baton.leads;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.platform.StaleVersionException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whoever has a lead and works leads may edit it. Refused when it is not there for the user (404), when it was accepted
 * (ACCEPTED_READ_ONLY), is closed (CLOSED) or was sent out to another office (OTHER_OFFICE), and when somebody edited
 * it in between (412). The campaign changes only while the lead is unassigned, by who may put leads into campaigns.
 */
@Component
class EditLeadHandler implements CommandHandler<EditLead, EditOutcome> {

    private final ActingUsers users;
    private final LeadCustody custody;
    private final Leads leads;
    private final LeadDrafting drafting;
    private final LeadWriter writer;

    EditLeadHandler(ActingUsers users, LeadCustody custody, Leads leads, LeadDrafting drafting, LeadWriter writer) {
        this.users = users;
        this.custody = custody;
        this.leads = leads;
        this.drafting = drafting;
        this.writer = writer;
    }

    @Override
    public Class<EditLead> commandType() {
        return EditLead.class;
    }

    @Override
    public EditOutcome handle(EditLead command, Actor actor) {
        ActingUser user = users.get(actor, Right.LEAD_FOLLOW_UP);
        custody.lock(actor.organisationId(), List.of(command.leadId()));
        // Read after the lock: this is what is true until the transaction ends.
        LeadView lead = leads.get(user, command.leadId());
        Optional<Refusal> refusal = refusal(user, lead);
        if (refusal.isPresent()) {
            return new EditOutcome.ReadOnly(refusal.get());
        }
        if (lead.version() != command.version()) {
            throw new StaleVersionException(lead.version());
        }
        LeadDrafting.Checked checked = drafting.checkEdit(actor.organisationId(), lead, command.draft());
        List<FieldProblem> problems = new ArrayList<>(checked.problems());
        campaignProblem(user, lead, command.draft()).ifPresent(problems::add);
        InvalidInputException.throwIfAny(problems);

        List<Map<String, Object>> changes = LeadChanges.between(lead.facts(), checked.draft());
        if (changes.isEmpty()) {
            return new EditOutcome.Edited(lead.id(), lead.version());
        }
        writer.edit(actor, lead, checked, changes);
        return new EditOutcome.Edited(lead.id(), lead.version() + 1);
    }

    private static Optional<Refusal> refusal(ActingUser user, LeadView lead) {
        if (!LeadVisibility.isKept(user, lead.standing())) {
            return Optional.of(new Refusal("OTHER_OFFICE", "the lead is with another office"));
        }
        if (lead.stage() == Stage.CLOSED) {
            return Optional.of(new Refusal("CLOSED", "the lead is closed: reopen it to edit it"));
        }
        return lead.frozen()
                ? Optional.of(new Refusal("ACCEPTED_READ_ONLY", "the lead was accepted: its record is read-only"))
                : Optional.empty();
    }

    private static Optional<FieldProblem> campaignProblem(ActingUser user, LeadView lead, LeadDraft draft) {
        if (Objects.equals(draft.campaignId(), lead.facts().campaignId())) {
            return Optional.empty();
        }
        if (!user.may(Right.CAMPAIGN_MANAGE)) {
            return Optional.of(
                    new FieldProblem("campaignId", "NOT_PERMITTED", "needs the right " + Right.CAMPAIGN_MANAGE));
        }
        return lead.stage() == Stage.UNASSIGNED
                ? Optional.empty()
                : Optional.of(new FieldProblem(
                        "campaignId", "NOT_UNASSIGNED", "can be changed only while the lead is unassigned"));
    }
}
