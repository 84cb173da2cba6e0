package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.shared.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Front door: tells what assigning or reassigning would do, by the rules and the split of the commands themselves. */
@Component
public class SplitPreviews {

    private final LeadsOfCommand commandLeads;
    private final Recipients recipients;

    SplitPreviews(LeadsOfCommand commandLeads, Recipients recipients) {
        this.commandLeads = commandLeads;
        this.recipients = recipients;
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

    private SplitPreview preview(Verdicts verdicts, List<Holder> chosen, boolean confirmed) {
        UUID organisationId = verdicts.known().user().organisationId();
        Map<UUID, UUID> userOf = recipients.split(organisationId, verdicts, chosen, confirmed);
        Map<UUID, Integer> gets = new HashMap<>();
        chosen.forEach(holder -> gets.put(holder.id(), 0));
        userOf.values().forEach(id -> gets.merge(id, 1, Integer::sum));
        Map<String, Integer> refused =
                verdicts.refusals().values().stream().collect(Collectors.toMap(Refusal::code, code -> 1, Integer::sum));
        return new SplitPreview(gets, refused);
    }
}
