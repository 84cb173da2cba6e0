package io.baton.assignment;

import io.baton.access.Holders;
import io.baton.campaigns.RevocationMode;
import io.baton.leads.LeadCustody;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Revokes what is revoked by itself, and marks the rest as expired. Whatever it was woken for, only offers count that
 * wait and whose deadline has passed once their lead is locked. Leads somebody else has locked are left for the next
 * time: whoever it is may be answering.
 */
@Component
class ExpireOffersHandler implements CommandHandler<ExpireOffers, OffersExpired> {

    private final LeadCustody leads;
    private final DeadlineTable deadlines;
    private final TakingBack takingBack;
    private final CustodyWriter writer;
    private final Holders holders;
    private final ApplicationEventPublisher events;

    ExpireOffersHandler(
            LeadCustody leads,
            DeadlineTable deadlines,
            TakingBack takingBack,
            CustodyWriter writer,
            Holders holders,
            ApplicationEventPublisher events) {
        this.leads = leads;
        this.deadlines = deadlines;
        this.takingBack = takingBack;
        this.writer = writer;
        this.holders = holders;
        this.events = events;
    }

    @Override
    public Class<ExpireOffers> commandType() {
        return ExpireOffers.class;
    }

    @Override
    public OffersExpired handle(ExpireOffers command, Actor actor) {
        Map<UUID, LeadInCustody> locked = leads.lockFree(actor.organisationId(), command.leadIds());
        Map<UUID, RevocationMode> overdue = deadlines.listOverdue(actor.organisationId(), locked.keySet());
        List<LeadInCustody> revoked = of(RevocationMode.AUTOMATIC, overdue, locked);
        List<LeadInCustody> marked = of(RevocationMode.MANUAL, overdue, locked);
        if (!overdue.isEmpty()) {
            deadlines.markExpired(actor.organisationId(), overdue.keySet());
        }
        takingBack.byTheClock(actor, revoked);
        mark(actor, marked);
        return new OffersExpired(revoked.size(), marked.size());
    }

    private void mark(Actor actor, List<LeadInCustody> leads) {
        if (leads.isEmpty()) {
            return;
        }
        Map<UUID, String> names = holders.namesOf(actor.organisationId(), Verdicts.holders(leads));
        writer.write(actor, CustodyMove.EXPIRE, leads, lead -> {
            UUID holder = Objects.requireNonNull(lead.holderUserId(), "somebody was offered it");
            return CustodyWriter.After.offered(
                    lead.holdingOfficeId(),
                    holder,
                    new CustodyWriter.Waiting(lead.revokeOn(), true),
                    Map.of("userId", holder.toString(), "userName", names.getOrDefault(holder, "")));
        });
        events.publishEvent(new LeadsExpired(
                actor.organisationId(),
                Verdicts.ids(leads),
                TakingBack.formerHolders(leads),
                TakingBack.offices(leads)));
    }

    private static List<LeadInCustody> of(
            RevocationMode mode, Map<UUID, RevocationMode> overdue, Map<UUID, LeadInCustody> locked) {
        return locked.values().stream()
                .filter(lead -> overdue.get(lead.id()) == mode)
                .sorted(Comparator.comparing(LeadInCustody::id))
                .toList();
    }
}
