package io.baton.api.reporting;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.leads.LeadType;
import io.baton.reporting.ReportQuestion;
import io.baton.reporting.Reports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What became of the leads that came in. */
@RestController
@Tag(name = "Reports")
class ReportApi {

    private static final int USUAL_DAYS = 30;

    private final Reports reports;
    private final Clock clock;

    ReportApi(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Of which leads.
     *
     * @param from the first day on which they were received, in the zone of the user; thirty days before the last one
     *     without it
     * @param to the last one; today without it
     * @param officeId the office that has them; all that the user sees without one
     * @param below true: those of the offices below it count too
     * @param userId had an assignment to this user; figures are of those assignments
     */
    record Query(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable LeadType type,
            @Nullable UUID campaignId,
            @Nullable UUID officeId,
            @Nullable Boolean below,
            @Nullable UUID userId) {

        ReportQuestion question(LocalDate today) {
            LocalDate last = to == null ? today : to;
            LocalDate first = from != null ? from : last.getYear() < 1 ? last : last.minusDays(USUAL_DAYS - 1L);
            return new ReportQuestion(first, last, type, campaignId, officeId, Boolean.TRUE.equals(below), userId);
        }
    }

    @GetMapping("/api/v1/reports/leads")
    @Requires({Right.REPORT_VIEW, Right.REPORT_VIEW_OWN})
    @Operation(summary = "Counts what became of the leads received within some days")
    ReportJson leads(@ModelAttribute Query query, Caller caller) {
        LocalDate today = LocalDate.now(clock.withZone(caller.user().zone()));
        return ReportJson.of(reports.read(caller.user(), query.question(today)));
    }
}
