package io.baton.api.reporting;

import io.baton.reporting.AcceptTime;
import io.baton.reporting.Figure;
import io.baton.reporting.Figures;
import io.baton.reporting.Report;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the leads received from one day to another.
 *
 * @param own whether they are those of the caller, who may see no others
 */
record ReportJson(
        LocalDate from,
        LocalDate to,
        boolean own,
        FiguresJson total,
        TimeToAccept timeToAccept,
        List<SpanJson> overTime,
        List<PartJson> campaigns,
        List<PartJson> users) {

    /**
     * Numbers of leads, and the success ratio in its readings, from 0 to 1; null where there is nothing to divide by.
     *
     * @param junk closed as invalid, spam or duplicate: counted in nothing else but received
     */
    record FiguresJson(
            long received,
            long junk,
            long dispatched,
            long assigned,
            long unaccepted,
            long accepted,
            long rejected,
            long revoked,
            long expired,
            ResultJson claimed,
            ResultJson validated,
            @Nullable Double acceptedOfAssigned) {

        private static FiguresJson of(Figures figures) {
            return new FiguresJson(
                    figures.of(Figure.RECEIVED),
                    figures.of(Figure.JUNK),
                    figures.of(Figure.DISPATCHED),
                    figures.of(Figure.ASSIGNED),
                    figures.of(Figure.UNACCEPTED),
                    figures.of(Figure.ACCEPTED),
                    figures.of(Figure.REJECTED),
                    figures.of(Figure.REVOKED),
                    figures.of(Figure.EXPIRED),
                    ResultJson.of(figures, Figure.WON, Figure.LOST),
                    ResultJson.of(figures, Figure.VALIDATED_WON, Figure.VALIDATED_LOST),
                    figures.share(Figure.ACCEPTED, Figure.ASSIGNED));
        }
    }

    /** How leads ended, as is claimed or as was validated. */
    record ResultJson(
            long won,
            long lost,
            @Nullable Double wonOfAccepted,
            @Nullable Double wonOfAssigned) {

        private static ResultJson of(Figures figures, Figure won, Figure lost) {
            return new ResultJson(
                    figures.of(won),
                    figures.of(lost),
                    figures.share(won, Figure.ACCEPTED),
                    figures.share(won, Figure.ASSIGNED));
        }
    }

    /** From an offer to its acceptance, right to some percent; null where nothing was accepted. */
    record TimeToAccept(
            long leads,
            @Nullable Long medianSeconds,
            @Nullable Long nineOfTenSeconds) {

        private static TimeToAccept of(AcceptTime time) {
            return new TimeToAccept(time.leads(), seconds(time.median()), seconds(time.nineOfTen()));
        }

        private static @Nullable Long seconds(@Nullable Duration duration) {
            return duration == null ? null : duration.toSeconds();
        }
    }

    record SpanJson(LocalDate from, LocalDate to, FiguresJson figures) {}

    /** One campaign or user; of the leads in no campaign the id is null. */
    record PartJson(@Nullable UUID id, @Nullable String name, FiguresJson figures) {

        private static PartJson of(Report.Part part) {
            return new PartJson(part.id(), part.name(), FiguresJson.of(part.figures()));
        }
    }

    static ReportJson of(Report report) {
        return new ReportJson(
                report.question().from(),
                report.question().to(),
                report.own(),
                FiguresJson.of(report.total()),
                TimeToAccept.of(report.acceptTime()),
                report.overTime().stream()
                        .map(span -> new SpanJson(span.from(), span.to(), FiguresJson.of(span.figures())))
                        .toList(),
                report.campaigns().stream().map(PartJson::of).toList(),
                report.people().stream().map(PartJson::of).toList());
    }
}
