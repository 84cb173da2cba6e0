package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.OfficeView;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Front door: which recipient gets which of leads that are too many for one command, by the rules and the split of the
 * commands themselves. Leads that can go to nobody as they stand are not in the answers: the command tells why.
 */
@Component
public class SplitPlans {

    private final LeadsOfCommand commandLeads;
    private final Recipients recipients;
    private final ReceivingOffices receiving;

    SplitPlans(LeadsOfCommand commandLeads, Recipients recipients, ReceivingOffices receiving) {
        this.commandLeads = commandLeads;
        this.recipients = recipients;
        this.receiving = receiving;
    }

    /**
     * The user of each lead, as {@link AssignLeads} would give them.
     *
     * @throws NotFoundException when a chosen user is not there, or the user may know none of the leads
     */
    public Map<UUID, UUID> assigning(ActingUser user, List<UUID> leadIds, List<UUID> userIds, boolean confirmed) {
        List<Holder> chosen = recipients.readChosen(user.organisationId(), userIds);
        if (chosen.size() < userIds.size()) {
            throw new NotFoundException("a chosen user is not there");
        }
        Verdicts verdicts = Verdicts.of(commandLeads.readAll(user, leadIds), Recipients.assigning(user, chosen));
        return recipients.split(user.organisationId(), verdicts, chosen, confirmed);
    }

    /**
     * The office of each lead, as {@link DispatchLeads} would send them.
     *
     * @throws InvalidInputException when the corporate office is among those chosen
     * @throws NotFoundException when a chosen office is not there, or the user may know none of the leads
     */
    public Map<UUID, UUID> dispatching(ActingUser user, List<UUID> leadIds, List<UUID> officeIds) {
        List<OfficeView> chosen = receiving.chosen(user.organisationId(), officeIds);
        Verdicts verdicts = Verdicts.of(
                commandLeads.readAll(user, leadIds), lead -> CustodyRules.dispatching(user, lead.standing()));
        return receiving.split(user.organisationId(), Verdicts.ids(verdicts.admitted()), chosen);
    }
}
