package io.baton.web.reporting;

import io.baton.access.Holder;
import io.baton.access.OfficeView;
import io.baton.reporting.Figure;
import io.baton.reporting.Figures;
import io.baton.reporting.Report;
import io.baton.web.FormProblems;
import io.baton.web.Ui;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of figures.
 *
 * @param report null where what was typed is no question
 * @param campaigns to choose from, as are the others; none where there is nothing to choose
 * @param branches whether some of the offices have others below them
 */
public record ReportView(
        ReportParameters form,
        FormProblems problems,
        @Nullable Report report,
        @Nullable LeadLinks links,
        Map<UUID, String> campaigns,
        List<OfficeView> offices,
        boolean branches,
        List<Holder> people) {

    /** Lines of a table before one asks for all. */
    private static final int MOST_LINES = 20;

    private static final List<Figure> OF_LEADS = List.of(
            Figure.RECEIVED,
            Figure.JUNK,
            Figure.DISPATCHED,
            Figure.ASSIGNED,
            Figure.UNACCEPTED,
            Figure.ACCEPTED,
            Figure.REJECTED,
            Figure.REVOKED,
            Figure.EXPIRED);

    private static final List<Figure> OF_USER = List.of(
            Figure.ASSIGNED, Figure.UNACCEPTED, Figure.ACCEPTED, Figure.REJECTED, Figure.REVOKED, Figure.EXPIRED);

    /** A reading of the success ratio: which part of what. */
    public record Ratio(
            String key, Figure part, Figure whole, @Nullable Figure validated) {}

    private static final List<Ratio> RATIOS = List.of(
            new Ratio("wonOfAccepted", Figure.WON, Figure.ACCEPTED, Figure.VALIDATED_WON),
            new Ratio("wonOfAssigned", Figure.WON, Figure.ASSIGNED, Figure.VALIDATED_WON),
            new Ratio("acceptedOfAssigned", Figure.ACCEPTED, Figure.ASSIGNED, null));

    /** What is told of each part of a table. */
    private static final List<Figure> COLUMNS =
            List.of(Figure.RECEIVED, Figure.ASSIGNED, Figure.ACCEPTED, Figure.WON, Figure.VALIDATED_WON, Figure.LOST);

    private static final List<Figure> COLUMNS_OF_PEOPLE = List.of(
            Figure.ASSIGNED,
            Figure.UNACCEPTED,
            Figure.ACCEPTED,
            Figure.REJECTED,
            Figure.REVOKED,
            Figure.EXPIRED,
            Figure.WON,
            Figure.VALIDATED_WON,
            Figure.LOST);

    public boolean isOfUser() {
        return report != null && report.question().userId() != null;
    }

    public List<Figure> figures() {
        return isOfUser() ? OF_USER : OF_LEADS;
    }

    public List<Ratio> ratios() {
        return RATIOS;
    }

    public List<Figure> columns() {
        return isOfUser() ? COLUMNS.subList(1, COLUMNS.size()) : COLUMNS;
    }

    public List<Figure> columnsOfPeople() {
        return COLUMNS_OF_PEOPLE;
    }

    public List<Report.Part> shown(List<Report.Part> parts) {
        return form.whole() || parts.size() <= MOST_LINES ? parts : parts.subList(0, MOST_LINES);
    }

    /** Whether a number opens a list that has as many leads; who sees only the own has some of them no more. */
    public boolean opens(Figure figure) {
        return report != null
                && (!report.own() || report.total().of(figure) == report.held().of(figure));
    }

    /** Whether the numbers of tables open lists: of the own they would leave out what one has no more. */
    public boolean tablesOpen() {
        return report != null && !report.own();
    }

    public static String number(Ui ui, long number) {
        return ui.number(number);
    }

    /** In percent, or a dash where there is nothing to divide by. */
    public static String percent(Ui ui, Figures figures, Figure part, Figure whole) {
        Double share = figures.share(part, whole);
        return share == null ? "–" : ui.percent(share);
    }

    public static String words(Ui ui, @Nullable Duration duration) {
        if (duration == null) {
            return "–";
        }
        if (duration.toMinutes() < 60) {
            return ui.t("reporting.minutes", Math.max(1, duration.toMinutes()));
        }
        return duration.toHours() < 48
                ? ui.t("reporting.hours", duration.toHours(), duration.toMinutesPart())
                : ui.t("reporting.days", duration.toDays(), duration.toHoursPart());
    }

    public boolean isCampaign(UUID id) {
        return id.equals(form.campaignId());
    }

    public boolean isOffice(UUID id) {
        return id.equals(form.officeId());
    }

    public boolean isUser(UUID id) {
        return id.equals(form.userId());
    }
}
