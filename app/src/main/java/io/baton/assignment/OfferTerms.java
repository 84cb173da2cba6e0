package io.baton.assignment;

import io.baton.calendars.WorkingCalendar;
import io.baton.calendars.WorkingTimes;
import io.baton.campaigns.CampaignTerms;
import io.baton.campaigns.Campaigns;
import io.baton.campaigns.RevocationClock;
import io.baton.campaigns.RevocationPeriod;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * On what terms offers are made: those of the lead's campaign, from now on, in the working hours of the user where
 * these count. A few statements, however many offers.
 */
@Component
class OfferTerms {

    private final Campaigns campaigns;
    private final WorkingTimes times;
    private final DeadlineTable deadlines;

    OfferTerms(Campaigns campaigns, WorkingTimes times, DeadlineTable deadlines) {
        this.campaigns = campaigns;
        this.times = times;
        this.deadlines = deadlines;
    }

    /**
     * Offers of locked leads, each with its deadline. The terms stay as they are until the transaction ends.
     *
     * @param officeOf the office that holds the lead then
     * @param userOf to whom it is offered
     */
    List<Offer> of(
            UUID organisationId,
            List<LeadInCustody> leads,
            Function<LeadInCustody, UUID> officeOf,
            Function<LeadInCustody, UUID> userOf) {
        Map<UUID, CampaignTerms> terms = campaigns.lockTerms(organisationId, campaignsOf(leads));
        Map<UUID, WorkingCalendar> calendars = calendars(organisationId, leads, terms, userOf);
        Instant now = deadlines.databaseTime();
        Map<Same, Deadline> known = new HashMap<>();
        return leads.stream()
                .map(lead -> {
                    CampaignTerms its = lead.campaignId() == null ? null : terms.get(lead.campaignId());
                    RevocationPeriod period = its == null ? null : its.revocation();
                    UUID user = userOf.apply(lead);
                    return new Offer(
                            Ids.next(),
                            lead.id(),
                            officeOf.apply(lead),
                            user,
                            now,
                            its == null ? null : its.version(),
                            period == null
                                    ? null
                                    : known.computeIfAbsent(
                                            new Same(period, user),
                                            same -> Deadline.after(now, period, calendars.get(user))));
                })
                .toList();
    }

    /** What has the same deadline. */
    private record Same(RevocationPeriod period, UUID userId) {}

    /** The calendars of those users whose working hours count. */
    private Map<UUID, WorkingCalendar> calendars(
            UUID organisationId,
            List<LeadInCustody> leads,
            Map<UUID, CampaignTerms> terms,
            Function<LeadInCustody, UUID> userOf) {
        Set<UUID> users = leads.stream()
                .filter(lead -> lead.campaignId() != null && countsWorkingHours(terms.get(lead.campaignId())))
                .map(userOf)
                .collect(Collectors.toSet());
        return times.of(organisationId, users);
    }

    static boolean countsWorkingHours(@Nullable CampaignTerms terms) {
        RevocationPeriod period = terms == null ? null : terms.revocation();
        return period != null && period.clock() == RevocationClock.WORKING_HOURS;
    }

    private static Set<UUID> campaignsOf(List<LeadInCustody> leads) {
        return leads.stream()
                .map(LeadInCustody::campaignId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
