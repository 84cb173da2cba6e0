package io.baton.reporting;

import io.baton.access.ActingUser;
import io.baton.access.Holders;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.campaigns.Campaigns;
import io.baton.platform.InvalidInputException;
import io.baton.reporting.Report.Part;
import io.baton.reporting.Report.Span;
import io.baton.reporting.ReportQuery.By;
import io.baton.reporting.ReportQuery.Line;
import io.baton.shared.FieldProblem;
import io.baton.shared.PlannedDays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Front door: figures of the leads somebody may count. A coordinator's are those of the offices he sees; everybody
 * else's are of the own assignments.
 */
@Component
public class Reports {

    private final ReportQuery query;
    private final CorrectionQuery corrections;
    private final Campaigns campaigns;
    private final Holders holders;
    private final Offices offices;

    Reports(ReportQuery query, CorrectionQuery corrections, Campaigns campaigns, Holders holders, Offices offices) {
        this.query = query;
        this.corrections = corrections;
        this.campaigns = campaigns;
        this.holders = holders;
        this.offices = offices;
    }

    /**
     * Reads in the snapshot that is open: sums, facts and what is put right in them belong together.
     *
     * @throws InvalidInputException when the days are none, or too many
     */
    public Report read(ActingUser user, ReportQuestion asked) {
        requireDays(asked);
        boolean own = !user.may(Right.REPORT_VIEW);
        ReportQuestion question = own ? ofSelf(user, asked) : asked;
        ReportScope scope = new ReportScope(
                user.organisationId(),
                own ? null : offices(user, asked),
                question.type(),
                question.campaignId(),
                question.userId());
        ReportDays spans = ReportDays.inSpans(asked.from(), asked.to(), user.zone());
        ReportDays whole = ReportDays.whole(asked.from(), asked.to(), user.zone());
        Corrections inSpans = new Corrections(corrections.list(scope, spans), scope.userId() != null);
        Corrections together = inSpans.together();
        List<Span> overTime = overTime(inSpans.of(query.count(scope, By.NOTHING, spans), By.NOTHING), spans);
        return new Report(
                question,
                own,
                overTime.stream().map(Span::figures).reduce(Figures.NONE, Figures::plus),
                own ? sum(together.ofHeld(query.countHeld(scope, whole))) : Figures.NONE,
                AcceptTime.of(new TreeMap<>(together.ofWaits(query.countWaits(scope, whole)))),
                overTime,
                campaigns(user, together.of(query.count(scope, By.CAMPAIGN, whole), By.CAMPAIGN)),
                scope.userId() == null
                        ? people(user, together.of(query.count(scope, By.USER, whole), By.USER))
                        : List.of());
    }

    private static void requireDays(ReportQuestion asked) {
        if (!PlannedDays.include(asked.from()) || !PlannedDays.include(asked.to())) {
            throw new InvalidInputException(PlannedDays.outOfRange(PlannedDays.include(asked.from()) ? "to" : "from"));
        }
        long days = asked.to().toEpochDay() - asked.from().toEpochDay() + 1;
        if (days < 1) {
            throw new InvalidInputException(new FieldProblem("to", "BEFORE", "must not be before what it begins with"));
        }
        if (days > ReportQuestion.MOST_DAYS) {
            throw new InvalidInputException(
                    new FieldProblem("from", "TOO_LONG", "at most " + ReportQuestion.MOST_DAYS + " days"));
        }
    }

    /** Whoever sees the own figures alone is asked about wherever the leads are now. */
    private static ReportQuestion ofSelf(ActingUser user, ReportQuestion asked) {
        return new ReportQuestion(asked.from(), asked.to(), asked.type(), asked.campaignId(), null, false, user.id());
    }

    /** The offices whose leads count, or null for all; none where the office is not seen. */
    private @Nullable Set<UUID> offices(ActingUser user, ReportQuestion asked) {
        UUID officeId = asked.officeId();
        if (officeId == null) {
            return user.seesWholeOrganisation() ? null : user.visibleOffices();
        }
        Set<UUID> meant = asked.below() ? offices.withAllBelow(user.organisationId(), officeId) : Set.of(officeId);
        return meant.stream().filter(user.visibleOffices()::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Span> overTime(List<Line> lines, ReportDays days) {
        Map<Integer, Figures> bySpan = new HashMap<>();
        lines.forEach(line -> bySpan.merge(line.span(), line.figures(), Figures::plus));
        List<Span> spans = new ArrayList<>();
        for (int span = 0; span < days.count(); span++) {
            spans.add(new Span(days.firstDay(span), days.lastDay(span), bySpan.getOrDefault(span, Figures.NONE)));
        }
        return spans;
    }

    private static Figures sum(List<Line> lines) {
        return lines.stream().map(Line::figures).reduce(Figures.NONE, Figures::plus);
    }

    private List<Part> campaigns(ActingUser user, List<Line> lines) {
        return parts(lines, campaigns.namesOf(user.organisationId(), ids(lines)));
    }

    private List<Part> people(ActingUser user, List<Line> lines) {
        return parts(lines, holders.namesOf(user.organisationId(), ids(lines)));
    }

    private static List<UUID> ids(List<Line> lines) {
        return lines.stream().map(Line::part).filter(Objects::nonNull).toList();
    }

    private static List<Part> parts(List<Line> lines, Map<UUID, String> names) {
        return lines.stream()
                .filter(line -> line.figures().of(Figure.RECEIVED) != 0)
                .map(line -> new Part(line.part(), line.part() == null ? null : names.get(line.part()), line.figures()))
                .sorted(Comparator.<Part>comparingLong(part -> -part.figures().of(Figure.RECEIVED))
                        .thenComparing(part -> String.valueOf(part.name())))
                .toList();
    }
}
