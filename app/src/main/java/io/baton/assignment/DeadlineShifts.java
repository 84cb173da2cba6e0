package io.baton.assignment;

import io.baton.calendars.WorkingCalendar;
import io.baton.calendars.WorkingTimes;
import io.baton.campaigns.RevocationClock;
import io.baton.campaigns.RevocationPeriod;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: what another revocation period would do to the offers that are out, before it is said. */
@Component
public class DeadlineShifts {

    private static final int MOST = 10_000;

    private final DeadlineTable deadlines;
    private final WorkingTimes times;

    DeadlineShifts(DeadlineTable deadlines, WorkingTimes times) {
        this.deadlines = deadlines;
        this.times = times;
    }

    /** A snapshot must be open. Looks at ten thousand offers at most. */
    public DeadlineShift preview(UUID organisationId, UUID campaignId, @Nullable RevocationPeriod period) {
        List<OpenOffer> found = deadlines.listOpenOffers(organisationId, campaignId, MOST + 1);
        List<OpenOffer> offers = found.stream().limit(MOST).toList();
        Map<UUID, WorkingCalendar> calendars = period != null && period.clock() == RevocationClock.WORKING_HOURS
                ? times.of(
                        organisationId, offers.stream().map(OpenOffer::userId).collect(Collectors.toSet()))
                : Map.of();
        Instant now = deadlines.databaseTime();
        int later = 0;
        int sooner = 0;
        int restarted = 0;
        for (OpenOffer offer : offers) {
            Instant counted = Optional.ofNullable(period)
                    .map(given -> Deadline.after(offer.offeredAt(), given, calendars.get(offer.userId()))
                            .at())
                    .orElse(Instant.MAX);
            Instant before = offer.revokeOn() == null ? Instant.MAX : offer.revokeOn();
            if (!counted.isAfter(now)) {
                restarted++;
            } else if (counted.isAfter(before)) {
                later++;
            } else if (counted.isBefore(before)) {
                sooner++;
            }
        }
        return new DeadlineShift(offers.size(), later, sooner, restarted, found.size() > MOST);
    }
}
