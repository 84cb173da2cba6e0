package io.baton.web.reporting;

import io.baton.leads.LeadType;
import io.baton.lists.LeadSelection;
import io.baton.lists.LeadSelection.Parameter;
import io.baton.platform.InvalidInputException;
import io.baton.reporting.ReportQuestion;
import io.baton.shared.FieldProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an address says of a report, as it was typed; bound by Spring. Blank is as good as missing.
 *
 * @param from the first day, where the period is typed
 * @param below whether the offices below the one that is chosen count too
 * @param all whether tables are shown whole
 */
public record ReportParameters(
        @Nullable Period period,
        @Nullable String from,
        @Nullable String to,
        @Nullable LeadType type,
        @Nullable UUID campaignId,
        @Nullable UUID officeId,
        @Nullable Boolean below,
        @Nullable UUID userId,
        @Nullable Boolean all) {

    static final String PATH = "/reports";

    /** The period that is shown. */
    public Period shownPeriod() {
        if (period != null) {
            return period;
        }
        return from == null && to == null ? Period.LAST_30_DAYS : Period.CUSTOM;
    }

    public boolean withBelow() {
        return Boolean.TRUE.equals(below);
    }

    public boolean whole() {
        return Boolean.TRUE.equals(all);
    }

    /** @throws InvalidInputException when a typed day is none */
    ReportQuestion question(LocalDate today) {
        Period.Days days = shownPeriod().days(today);
        return days == null
                ? new ReportQuestion(day("from", from), day("to", to), type, campaignId, officeId, withBelow(), userId)
                : new ReportQuestion(days.from(), days.to(), type, campaignId, officeId, withBelow(), userId);
    }

    private static LocalDate day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidInputException(FieldProblem.required(field));
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new InvalidInputException(FieldProblem.malformed(field, "a date such as 2027-03-31"));
    }

    /** The address of the same figures of one campaign. */
    public String ofCampaign(UUID id) {
        return href(PATH, type, id, userId, List.of());
    }

    /** The same of one user. */
    public String ofUser(UUID id) {
        return href(PATH, type, campaignId, id, List.of());
    }

    /** The same with its tables whole. */
    public String inFull() {
        return href(PATH, type, campaignId, userId, List.of(new Parameter("all", "true")));
    }

    /** The same as a file. */
    public String export(String format) {
        return href(PATH + "/export", type, campaignId, userId, List.of(new Parameter("format", format)));
    }

    private String href(
            String path,
            @Nullable LeadType itsType,
            @Nullable UUID itsCampaign,
            @Nullable UUID itsUser,
            List<Parameter> more) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter("period", shownPeriod().name()));
        if (shownPeriod() == Period.CUSTOM) {
            add(parameters, "from", from);
            add(parameters, "to", to);
        }
        add(parameters, "type", itsType);
        add(parameters, "campaignId", itsCampaign);
        add(parameters, "officeId", officeId);
        add(parameters, "below", below);
        add(parameters, "userId", itsUser);
        parameters.addAll(more);
        return path + "?" + LeadSelection.query(parameters);
    }

    private static void add(List<Parameter> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(new Parameter(name, value.toString()));
        }
    }
}
