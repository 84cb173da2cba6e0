package io.baton.web.campaigns;

import io.baton.campaigns.CampaignDetails;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.RevocationClock;
import io.baton.campaigns.RevocationMode;
import io.baton.campaigns.RevocationPeriod;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is typed; bound by Spring.
 *
 * @param startsOn a day as browsers send it, such as 2026-12-31
 * @param endsOn the same
 * @param officeId ids of the offices it is for
 * @param timed whether offers wait for so long and no longer
 * @param wasTimed whether they did when the form was shown: who types a time, or a reminder, where there was none means
 *     it
 * @param seconds what days, hours and minutes cannot say of a period that came by another way
 * @param remind numbers of how long before the end somebody is reminded; blank ones are none
 * @param remindUnit what each of them counts
 * @param confirmed the period whose effect on the offers that are out has been seen
 */
public record CampaignForm(
        @Nullable String name,
        @Nullable Boolean active,
        @Nullable String source,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable List<UUID> officeId,
        @Nullable Boolean timed,
        @Nullable Boolean wasTimed,
        @Nullable String days,
        @Nullable String hours,
        @Nullable String minutes,
        @Nullable String seconds,
        @Nullable RevocationClock clock,
        @Nullable RevocationMode mode,
        @Nullable List<String> remind,
        @Nullable List<ReminderUnit> remindUnit,
        @Nullable String confirmed) {

    static final CampaignForm EMPTY = new CampaignForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** So many reminders can be typed; those beyond it come by another way and stay. */
    private static final int SHOWN_REMINDERS = 3;

    static CampaignForm of(CampaignView campaign) {
        CampaignDetails details = campaign.details();
        RevocationPeriod period = campaign.revocation();
        Duration time = period == null ? Duration.ZERO : period.time();
        return new CampaignForm(
                campaign.name(),
                campaign.active(),
                details.source(),
                text(details.startsOn()),
                text(details.endsOn()),
                details.officeIds(),
                period != null,
                period != null,
                period == null ? null : text(period.days()),
                text(time.toHours()),
                text(time.toMinutesPart()),
                text(time.toSecondsPart()),
                period == null ? null : period.clock(),
                period == null ? null : period.mode(),
                period == null
                        ? List.of()
                        : period.reminders().stream()
                                .map(each -> Long.toString(ReminderUnit.of(each).count(each)))
                                .toList(),
                period == null
                        ? List.of()
                        : period.reminders().stream().map(ReminderUnit::of).toList(),
                null);
    }

    /** What was typed of where its leads come from, when and where it is offered. Throws where a day is none. */
    CampaignDetails details() {
        List<UUID> offices = officeId == null
                ? List.of()
                : officeId.stream().filter(Objects::nonNull).toList();
        return new CampaignDetails(source, day("startsOn", startsOn), day("endsOn", endsOn), offices);
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
                mode == null ? RevocationMode.MANUAL : mode,
                reminders());
    }

    private List<Duration> reminders() {
        List<Duration> reminders = new ArrayList<>();
        List<String> typed = typedReminders();
        for (int i = 0; i < typed.size(); i++) {
            int count = number("revocation.reminders", typed.get(i));
            if (count > 0) {
                reminders.add(unit(i).of(count));
            }
        }
        return reminders;
    }

    private List<String> typedReminders() {
        return remind == null ? List.of() : remind;
    }

    private ReminderUnit unit(int place) {
        return remindUnit == null || place >= remindUnit.size() ? ReminderUnit.MINUTES : remindUnit.get(place);
    }

    /** A reminder as it stands in the form. */
    public record ReminderRow(String count, ReminderUnit unit) {}

    /** The reminders that stand in the form, and room for more. */
    public List<ReminderRow> reminderRows() {
        List<ReminderRow> rows = new ArrayList<>();
        List<String> typed = typedReminders();
        for (int i = 0; i < Math.max(SHOWN_REMINDERS, typed.size()); i++) {
            rows.add(
                    i < typed.size()
                            ? new ReminderRow(typed.get(i), unit(i))
                            : new ReminderRow("", ReminderUnit.MINUTES));
        }
        return rows;
    }

    public boolean isTimed() {
        boolean typed = Stream.concat(Stream.of(days, hours, minutes), typedReminders().stream())
                .anyMatch(each -> each != null && !each.isBlank());
        return Boolean.TRUE.equals(timed) || (typed && !Boolean.TRUE.equals(wasTimed));
    }

    /** As the form carries it along. */
    public String shownTimed() {
        return Boolean.toString(Boolean.TRUE.equals(wasTimed));
    }

    public boolean isActive() {
        return Boolean.TRUE.equals(active);
    }

    public boolean isOf(UUID office) {
        return officeId != null && officeId.contains(office);
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

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new InvalidInputException(FieldProblem.malformed(field, "a day"));
        }
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
