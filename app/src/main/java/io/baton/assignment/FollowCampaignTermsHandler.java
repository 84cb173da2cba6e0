package io.baton.assignment;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves the deadline of each offer to where it would be had the offer been made on the present terms
 * ({@link Deadline#moved}). Leads that were answered or taken back meanwhile are left alone.
 */
@Component
class FollowCampaignTermsHandler implements CommandHandler<FollowCampaignTerms, TermsFollowed> {

    static final int STRETCH = 500;

    private final LeadCustody leads;
    private final Campaigns campaigns;
    private final WorkingTimes times;
    private final DeadlineTable table;
    private final CustodyWriter writer;

    FollowCampaignTermsHandler(
            LeadCustody leads, Campaigns campaigns, WorkingTimes times, DeadlineTable table, CustodyWriter writer) {
        this.leads = leads;
        this.campaigns = campaigns;
        this.times = times;
        this.table = table;
        this.writer = writer;
    }

    @Override
    public Class<FollowCampaignTerms> commandType() {
        return FollowCampaignTerms.class;
    }

    @Override
    public TermsFollowed handle(FollowCampaignTerms command, Actor actor) {
        UUID organisation = actor.organisationId();
        int version = campaigns.getTermsVersion(organisation, command.campaignId());
        List<UUID> behind = table.listOnOtherTerms(organisation, command.campaignId(), STRETCH);
        if (behind.isEmpty()) {
            campaigns.markFollowed(organisation, command.campaignId(), version);
            return new TermsFollowed(0);
        }
        Map<UUID, LeadInCustody> locked = leads.lock(organisation, behind);
        CampaignTerms terms = Objects.requireNonNull(
                campaigns.lockTerms(organisation, Set.of(command.campaignId())).get(command.campaignId()),
                "the campaign is there");
        Map<UUID, OpenOffer> open = table.listOpenOffers(organisation, locked.keySet()).stream()
                .filter(offer -> isBehind(offer, terms, locked))
                .collect(Collectors.toMap(OpenOffer::leadId, offer -> offer));
        move(actor, terms, locked, open);
        return new TermsFollowed(behind.size());
    }

    private static boolean isBehind(OpenOffer offer, CampaignTerms terms, Map<UUID, LeadInCustody> locked) {
        LeadInCustody lead = Objects.requireNonNull(locked.get(offer.leadId()));
        return terms.campaignId().equals(lead.campaignId()) && !Objects.equals(offer.terms(), terms.version());
    }

    private void move(Actor actor, CampaignTerms terms, Map<UUID, LeadInCustody> locked, Map<UUID, OpenOffer> open) {
        if (open.isEmpty()) {
            return;
        }
        Map<UUID, Optional<Deadline>> deadlines = deadlines(actor.organisationId(), terms, open.values());
        table.moveDeadlines(actor.organisationId(), terms.version(), deadlines);
        List<LeadInCustody> moved = open.keySet().stream()
                .sorted()
                .map(lead -> Objects.requireNonNull(locked.get(lead)))
                .toList();
        writer.write(actor, CustodyMove.MOVE_DEADLINE, moved, lead -> {
            Instant revokeOn = Objects.requireNonNull(deadlines.get(lead.id()))
                    .map(Deadline::at)
                    .orElse(null);
            return CustodyWriter.After.offered(
                    lead.holdingOfficeId(),
                    Objects.requireNonNull(lead.holderUserId(), "somebody was offered it"),
                    new CustodyWriter.Waiting(revokeOn, false),
                    details(lead.revokeOn(), revokeOn));
        });
    }

    private Map<UUID, Optional<Deadline>> deadlines(
            UUID organisationId, CampaignTerms terms, Collection<OpenOffer> offers) {
        RevocationPeriod period = terms.revocation();
        Map<UUID, WorkingCalendar> calendars = OfferTerms.countsWorkingHours(terms)
                ? times.of(
                        organisationId, offers.stream().map(OpenOffer::userId).collect(Collectors.toSet()))
                : Map.of();
        Instant now = table.databaseTime();
        return offers.stream()
                .collect(Collectors.toMap(
                        OpenOffer::leadId,
                        offer -> Optional.ofNullable(period)
                                .map(given ->
                                        Deadline.moved(offer.offeredAt(), now, given, calendars.get(offer.userId())))));
    }

    private static Map<String, Object> details(@Nullable Instant before, @Nullable Instant after) {
        Map<String, Object> details = new TreeMap<>();
        if (before != null) {
            details.put("fromRevokeOn", before.toString());
        }
        if (after != null) {
            details.put("revokeOn", after.toString());
        }
        return details;
    }
}
