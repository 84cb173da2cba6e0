package io.baton.web.campaigns;

import io.baton.campaigns.CampaignView;
import io.baton.campaigns.RevocationClock;
import io.baton.campaigns.RevocationMode;
import io.baton.campaigns.RevocationPeriod;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is typed; bound by Spring.
 *
 * @param timed whether offers wait for so long and no longer
 * @param wasTimed whether they did when the form was shown: who types a time where there was none means it
 * @param seconds what days, hours and minutes cannot say of a period that came by another way
 * @param confirmed the period whose effect on the offers that are out has been seen
 */
public record CampaignForm(
        @Nullable String name,
        @Nullable Boolean active,
        @Nullable Boolean timed,
        @Nullable Boolean wasTimed,
        @Nullable String days,
        @Nullable String hours,
        @Nullable String minutes,
        @Nullable String seconds,
        @Nullable RevocationClock clock,
        @Nullable RevocationMode mode,
        @Nullable String confirmed) {

    static final CampaignForm EMPTY =
            new CampaignForm(null, null, null, null, null, null, null, null, null, null, null);

    static CampaignForm of(CampaignView campaign) {
        RevocationPeriod period = campaign.revocation();
        if (period == null) {
            return new CampaignForm(
                    campaign.name(), campaign.active(), false, false, null, null, null, null, null, null, null);
        }
        Duration time = period.time();
        return new CampaignForm(
                campaign.name(),
                campaign.active(),
                true,
                true,
                text(period.days()),
                text(time.toHours()),
                text(time.toMinutesPart()),
                text(time.toSecondsPart()),
                period.clock(),
                period.mode(),
                null);
    }

    /** The period as it was typed, or null: without end. Throws where it is none. */
    @Nullable
    RevocationPeriod period() {
        if (!isTimed()) {
            return null;
        }
        Duration time = Duration.ofHours(number("hours", hours))
                .plusMinutes(number("minutes", minutes))
                .plusSeconds(number("seconds", seconds));
        return new RevocationPeriod(
                number("days", days),
                time,
                clock == null ? RevocationClock.ALWAYS : clock,
                mode == null ? RevocationMode.MANUAL : mode);
    }

    public boolean isTimed() {
        boolean typed = Stream.of(days, hours, minutes).anyMatch(each -> each != null && !each.isBlank());
        return Boolean.TRUE.equals(timed) || (typed && !Boolean.TRUE.equals(wasTimed));
    }

    /** As the form carries it along. */
    public String shownTimed() {
        return Boolean.toString(Boolean.TRUE.equals(wasTimed));
    }

    public boolean isActive() {
        return Boolean.TRUE.equals(active);
    }

    boolean isConfirmed() {
        return toConfirm().equals(confirmed);
    }

    /** What says that just this period has been seen. */
    public String toConfirm() {
        RevocationPeriod period = period();
        return period == null ? "NONE" : RevocationPeriod.text(period);
    }

    public boolean isBy(RevocationClock which) {
        return which == (clock == null ? RevocationClock.ALWAYS : clock);
    }

    public boolean isBy(RevocationMode which) {
        return which == (mode == null ? RevocationMode.MANUAL : mode);
    }

    /** What stands in a field of the form. */
    public String shown(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static @Nullable String text(long number) {
        return number == 0 ? null : Long.toString(number);
    }

    private static int number(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return 0;
        }
        String digits = typed.strip();
        if (!digits.matches("[0-9]{1,5}")) {
            throw new InvalidInputException(FieldProblem.malformed(field, "a whole number"));
        }
        return Integer.parseInt(digits);
    }
}
