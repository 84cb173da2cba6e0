package io.baton.assignment;

import io.baton.access.Holders;
import io.baton.calendars.WorkingCalendar;
import io.baton.calendars.WorkingTimes;
import io.baton.campaigns.CampaignTerms;
import io.baton.campaigns.Campaigns;
import io.baton.campaigns.RevocationPeriod;
import io.baton.leads.LeadCustody;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reminds those who have offers whose time is nearly over, and notes when they are reminded next. Of reminders that
 * passed while nobody looked, one is given. Leads somebody else has locked are left for the next time: whoever it is
 * may be answering.
 */
@Component
class RemindAssigneesHandler implements CommandHandler<RemindAssignees, ReminderOutcome> {

    private final LeadCustody leads;
    private final ReminderTable table;
    private final Campaigns campaigns;
    private final WorkingTimes times;
    private final DeadlineTable deadlines;
    private final CustodyWriter writer;
    private final Holders holders;
    private final ApplicationEventPublisher events;

    RemindAssigneesHandler(
            LeadCustody leads,
            ReminderTable table,
            Campaigns campaigns,
            WorkingTimes times,
            DeadlineTable deadlines,
            CustodyWriter writer,
            Holders holders,
            ApplicationEventPublisher events) {
        this.leads = leads;
        this.table = table;
        this.campaigns = campaigns;
        this.times = times;
        this.deadlines = deadlines;
        this.writer = writer;
        this.holders = holders;
        this.events = events;
    }

    @Override
    public Class<RemindAssignees> commandType() {
        return RemindAssignees.class;
    }

    @Override
    public ReminderOutcome handle(RemindAssignees command, Actor actor) {
        UUID organisation = actor.organisationId();
        Map<UUID, LeadInCustody> locked = leads.lockFree(organisation, command.leadIds());
        List<ReminderTable.Due> due = table.listDue(organisation, locked.keySet());
        if (due.isEmpty()) {
            return new ReminderOutcome(0);
        }
        table.setNext(organisation, next(organisation, due));
        List<LeadInCustody> reminded = due.stream()
                .map(each -> Objects.requireNonNull(locked.get(each.leadId())))
                .toList();
        Map<UUID, UUID> userOf = TakingBack.formerHolders(reminded);
        tell(actor, reminded, userOf);
        events.publishEvent(new AssigneesReminded(organisation, Verdicts.ids(reminded), userOf, takenOneself(due)));
        return new ReminderOutcome(due.size());
    }

    private Map<UUID, @Nullable Instant> next(UUID organisationId, List<ReminderTable.Due> due) {
        Map<UUID, CampaignTerms> terms = campaigns.lockTerms(
                organisationId, due.stream().map(ReminderTable.Due::campaignId).collect(Collectors.toSet()));
        Set<UUID> byWorkingHours = due.stream()
                .filter(each -> OfferTerms.countsWorkingHours(terms.get(each.campaignId())))
                .map(ReminderTable.Due::userId)
                .collect(Collectors.toSet());
        Map<UUID, WorkingCalendar> calendars = times.of(organisationId, byWorkingHours);
        Instant now = deadlines.databaseTime();
        Map<UUID, @Nullable Instant> next = new HashMap<>();
        for (ReminderTable.Due each : due) {
            CampaignTerms its = terms.get(each.campaignId());
            RevocationPeriod period = its == null ? null : its.revocation();
            next.put(
                    each.leadId(),
                    period == null
                            ? null
                            : Deadline.reminder(each.deadline(), now, period, calendars.get(each.userId())));
        }
        return next;
    }

    private static Set<UUID> takenOneself(List<ReminderTable.Due> due) {
        return due.stream()
                .filter(ReminderTable.Due::takenOneself)
                .map(ReminderTable.Due::leadId)
                .collect(Collectors.toSet());
    }

    private void tell(Actor actor, List<LeadInCustody> reminded, Map<UUID, UUID> userOf) {
        Map<UUID, String> names = holders.namesOf(actor.organisationId(), Verdicts.holders(reminded));
        writer.tell(actor, CustodyMove.REMIND, reminded, lead -> {
            UUID holder = Objects.requireNonNull(userOf.get(lead.id()), "somebody was offered it");
            return Map.of(
                    "userId", holder.toString(),
                    "userName", names.getOrDefault(holder, ""),
                    "revokeOn", String.valueOf(lead.revokeOn()));
        });
    }
}
