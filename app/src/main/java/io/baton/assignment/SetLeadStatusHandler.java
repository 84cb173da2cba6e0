package io.baton.assignment;

import io.baton.catalogue.Catalogue;
import io.baton.catalogue.StatusView;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Sets how far accepted leads have come, among the statuses of their lead group.
 *
 * <p>Refused: {@code NOT_ASSIGNEE}, {@code NOT_ACCEPTED}, {@code UNASSIGNED}, {@code CLOSED},
 * {@code STATUS_OF_OTHER_GROUP}.
 */
@Component
class SetLeadStatusHandler implements CommandHandler<SetLeadStatus, CustodyOutcome> {

    private static final Refusal STATUS_OF_OTHER_GROUP =
            new Refusal("STATUS_OF_OTHER_GROUP", "the status belongs to another lead group");

    private final LeadsOfCommand commandLeads;
    private final Catalogue catalogue;
    private final CustodyWriter writer;
    private final Results results;

    SetLeadStatusHandler(LeadsOfCommand commandLeads, Catalogue catalogue, CustodyWriter writer, Results results) {
        this.commandLeads = commandLeads;
        this.catalogue = catalogue;
        this.writer = writer;
        this.results = results;
    }

    @Override
    public Class<SetLeadStatus> commandType() {
        return SetLeadStatus.class;
    }

    @Override
    public CustodyOutcome handle(SetLeadStatus command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        Set<UUID> groups =
                known.leads().values().stream().map(LeadInCustody::groupId).collect(Collectors.toSet());
        Map<UUID, StatusView> found = groups.stream()
                .flatMap(group -> catalogue.listStatuses(actor.organisationId(), group).stream()
                        .filter(status -> status.id().equals(command.statusId()))
                        .map(status -> Map.entry(group, status)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (found.isEmpty()) {
            throw new NotFoundException("there is no such status");
        }
        Verdicts verdicts = Verdicts.of(
                known,
                lead -> CustodyRules.settingStatus(known.user(), lead.standing())
                        .or(() -> found.containsKey(lead.groupId())
                                ? Optional.empty()
                                : Optional.of(STATUS_OF_OTHER_GROUP)));
        String name = found.values().iterator().next().name();
        // A lead that has the status already is as it was wished to be; its history has nothing to tell.
        List<LeadInCustody> changed = verdicts.admitted().stream()
                .filter(lead -> !command.statusId().equals(lead.statusId()))
                .toList();
        writer.write(
                actor,
                CustodyMove.SET_STATUS,
                changed,
                lead -> new CustodyWriter.After(
                        lead.holderUserId(), lead.contactId(), null, command.statusId(), Map.of("status", name)));
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.STATUS_SET));
    }
}
