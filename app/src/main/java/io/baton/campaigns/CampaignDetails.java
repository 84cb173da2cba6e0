package io.baton.campaigns;

import io.baton.shared.FieldProblem;
import io.baton.shared.TextInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a campaign's leads come from, and when and where it is offered.
 *
 * @param source what its leads get that come without a source of their own; one line of at most 100 characters
 * @param startsOn its first day by the clock of the corporate office, or null: since ever
 * @param endsOn its last day, that day included, or null: without end
 * @param officeIds the offices whose leads it is for, with all below them; none: all offices
 */
public record CampaignDetails(
        @Nullable String source,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<UUID> officeIds) {

    public static final CampaignDetails NONE = new CampaignDetails(null, null, null, List.of());

    private static final int LONGEST_SOURCE = 100;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    public CampaignDetails {
        officeIds = officeIds.stream().distinct().sorted().toList();
    }

    /**
     * As it would be kept. What is wrong with it is added to the problems.
     *
     * @param offices those the organisation has
     */
    CampaignDetails checked(Collection<UUID> offices, List<FieldProblem> problems) {
        String line = TextInput.line("source", source, LONGEST_SOURCE, problems);
        problems.addAll(possible("startsOn", startsOn));
        problems.addAll(possible("endsOn", endsOn));
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            problems.add(new FieldProblem("endsOn", "BEFORE", "must not be before startsOn"));
        }
        if (!offices.containsAll(officeIds)) {
            problems.add(FieldProblem.unknown("officeIds"));
        }
        return new CampaignDetails(line, startsOn, endsOn, officeIds);
    }

    private static List<FieldProblem> possible(String field, @Nullable LocalDate day) {
        List<FieldProblem> problems = new ArrayList<>();
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            problems.add(FieldProblem.malformed(field, "a day from 1900 to 2999"));
        }
        return problems;
    }
}
