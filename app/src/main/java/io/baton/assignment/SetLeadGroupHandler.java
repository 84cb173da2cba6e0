package io.baton.assignment;

import io.baton.access.Right;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.ConversionPoint;
import io.baton.catalogue.LeadGroupView;
import io.baton.catalogue.StatusView;
import io.baton.leads.LeadCustody;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts leads into another lead group that is in use; they stay with whoever has them. Each gets the first status of the
 * new group. What a lead says in custom fields the new group does not ask for stays with it, unseen, and is there again
 * when it comes back.
 *
 * <p>Refused: {@code NOT_PERMITTED} (not a coordinator of the lead's office), {@code STATE_CHANGED} (it has gone),
 * {@code ACCEPTED}, {@code CLOSED}.
 */
@Component
class SetLeadGroupHandler implements CommandHandler<SetLeadGroup, CustodyOutcome> {

    private final LeadsOfCommand commandLeads;
    private final LeadCustody leads;
    private final Catalogue catalogue;
    private final CustodyWriter writer;
    private final Results results;

    SetLeadGroupHandler(
            LeadsOfCommand commandLeads,
            LeadCustody leads,
            Catalogue catalogue,
            CustodyWriter writer,
            Results results) {
        this.commandLeads = commandLeads;
        this.leads = leads;
        this.catalogue = catalogue;
        this.writer = writer;
        this.results = results;
    }

    @Override
    public Class<SetLeadGroup> commandType() {
        return SetLeadGroup.class;
    }

    @Override
    public CustodyOutcome handle(SetLeadGroup command, Actor actor) {
        UUID organisationId = actor.organisationId();
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        known.user().require(Right.LEAD_SCREEN);
        LeadGroupView group = chosen(organisationId, command.groupId());
        Verdicts verdicts = Verdicts.of(known, lead -> CustodyRules.settingGroup(known.user(), lead.standing()));
        // A lead that is in the group already is as it was wished to be; its history has nothing to tell.
        List<LeadInCustody> changed = verdicts.admitted().stream()
                .filter(lead -> !lead.groupId().equals(group.id()))
                .toList();
        leads.setGroup(organisationId, Verdicts.ids(changed), group.id());
        UUID status = catalogue
                .findFirstStatus(organisationId, group.id(), ConversionPoint.RECEIVED)
                .map(StatusView::id)
                .orElse(null);
        Map<UUID, String> names = catalogue.listGroups(organisationId).stream()
                .collect(Collectors.toMap(LeadGroupView::id, LeadGroupView::name));
        writer.write(
                actor,
                CustodyMove.SET_GROUP,
                changed,
                lead -> new CustodyWriter.After(
                        lead.holderUserId(), lead.contactId(), null, status, details(lead, names, group)));
        return new CustodyOutcome(results.of(organisationId, verdicts, CustodyResult.GROUP_SET));
    }

    private LeadGroupView chosen(UUID organisationId, UUID groupId) {
        LeadGroupView group = catalogue
                .findGroup(organisationId, groupId)
                .orElseThrow(() -> new InvalidInputException(FieldProblem.unknown("groupId")));
        if (!group.active()) {
            throw new InvalidInputException(new FieldProblem("groupId", "INACTIVE", "must be a lead group in use"));
        }
        return group;
    }

    private static Map<String, ?> details(LeadInCustody lead, Map<UUID, String> names, LeadGroupView now) {
        return Map.of(
                "fromGroupId", lead.groupId().toString(),
                "fromGroupName", names.getOrDefault(lead.groupId(), ""),
                "groupId", now.id().toString(),
                "groupName", now.name());
    }
}
