package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.OfficeView;
import io.baton.shared.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Front door: tells what assigning, reassigning or dispatching would do, by the rules and the split of the commands
 * themselves.
 */
@Component
public class SplitPreviews {

    private final LeadsOfCommand commandLeads;
    private final Recipients recipients;
    private final ReceivingOffices receiving;

    SplitPreviews(LeadsOfCommand commandLeads, Recipients recipients, ReceivingOffices receiving) {
        this.commandLeads = commandLeads;
        this.recipients = recipients;
        this.receiving = receiving;
    }

    /** What {@link AssignLeads} would do. */
    public SplitPreview assigning(ActingUser user, List<UUID> leadIds, Collection<UUID> userIds, boolean confirmed) {
        List<Holder> chosen = recipients.readChosen(user.organisationId(), userIds);
        return preview(
                Verdicts.of(commandLeads.read(user, leadIds), Recipients.assigning(user, chosen)), chosen, confirmed);
    }

    /** What {@link RevokeLeads} with new recipients would do. */
    public SplitPreview reassigning(ActingUser user, List<UUID> leadIds, Collection<UUID> userIds, boolean confirmed) {
        List<Holder> chosen = recipients.readChosen(user.organisationId(), userIds);
        return preview(
                Verdicts.of(commandLeads.read(user, leadIds), Recipients.reassigning(user, chosen)), chosen, confirmed);
    }

    /** What {@link DispatchLeads} would do: how many leads each of the chosen offices would get. */
    public SplitPreview dispatching(ActingUser user, List<UUID> leadIds, Collection<UUID> officeIds) {
        Verdicts verdicts =
                Verdicts.of(commandLeads.read(user, leadIds), lead -> CustodyRules.dispatching(user, lead.standing()));
        if (officeIds.isEmpty()) {
            return preview(Map.of(), List.of(), verdicts);
        }
        List<OfficeView> chosen = receiving.chosen(user.organisationId(), officeIds);
        Map<UUID, UUID> officeOf = receiving.split(user.organisationId(), Verdicts.ids(verdicts.admitted()), chosen);
        return preview(officeOf, chosen.stream().map(OfficeView::id).toList(), verdicts);
    }

    private SplitPreview preview(Verdicts verdicts, List<Holder> chosen, boolean confirmed) {
        UUID organisationId = verdicts.known().user().organisationId();
        Map<UUID, UUID> userOf = recipients.split(organisationId, verdicts, chosen, confirmed);
        return preview(userOf, chosen.stream().map(Holder::id).toList(), verdicts);
    }

    private static SplitPreview preview(Map<UUID, UUID> recipientOf, List<UUID> chosen, Verdicts verdicts) {
        Map<UUID, Integer> gets = new HashMap<>();
        chosen.forEach(id -> gets.put(id, 0));
        recipientOf.values().forEach(id -> gets.merge(id, 1, Integer::sum));
        Map<String, Integer> refused =
                verdicts.refusals().values().stream().collect(Collectors.toMap(Refusal::code, code -> 1, Integer::sum));
        return new SplitPreview(gets, refused);
    }
}
