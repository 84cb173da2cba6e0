package io.baton.web.reporting;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.campaigns.Campaigns;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.InvalidInputException;
import io.baton.reporting.Report;
import io.baton.reporting.Reports;
import io.baton.web.FormProblems;
import io.baton.web.Pages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** What became of the leads that came in: figures, each with the way to its leads. */
@Controller
class ReportPages {

    private static final int MOST_CAMPAIGNS = 1_000;

    private final Pages pages;
    private final Reports reports;
    private final Campaigns campaigns;
    private final Offices offices;
    private final Holders holders;
    private final Clock clock;

    ReportPages(Pages pages, Reports reports, Campaigns campaigns, Offices offices, Holders holders, Clock clock) {
        this.pages = pages;
        this.reports = reports;
        this.campaigns = campaigns;
        this.offices = offices;
        this.holders = holders;
        this.clock = clock;
    }

    @GetMapping(ReportParameters.PATH)
    @Requires({Right.REPORT_VIEW, Right.REPORT_VIEW_OWN})
    View show(@ModelAttribute ReportParameters form, Caller caller) {
        ActingUser user = caller.user();
        try {
            LocalDate today = LocalDate.now(clock.withZone(user.zone()));
            Report report = reports.read(user, form.question(today));
            return pages.view("reporting/report", view(user, form, FormProblems.NONE, report));
        } catch (InvalidInputException e) {
            return pages.view(
                    "reporting/report", view(user, form, FormProblems.of(e), null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ReportView view(ActingUser user, ReportParameters form, FormProblems problems, @Nullable Report report) {
        boolean all = user.may(Right.REPORT_VIEW);
        return new ReportView(
                form,
                problems,
                report,
                report == null ? null : new LeadLinks(report),
                campaigns(user, form.campaignId()),
                all ? offices(user) : List.of(),
                all && !offices.listBranches(user).isEmpty(),
                all ? people(user) : List.of());
    }

    /** To choose from, by name; the one that is chosen is among them, however many there are. */
    private Map<UUID, String> campaigns(ActingUser user, @Nullable UUID chosen) {
        Map<UUID, String> names = new LinkedHashMap<>(campaigns.listNames(user.organisationId(), MOST_CAMPAIGNS));
        if (chosen != null && !names.containsKey(chosen)) {
            names.putAll(campaigns.namesOf(user.organisationId(), List.of(chosen)));
        }
        return names;
    }

    private List<OfficeView> offices(ActingUser user) {
        List<OfficeView> seen = offices.listSeen(user);
        return seen.size() > 1 ? seen : List.of();
    }

    private List<Holder> people(ActingUser user) {
        return holders.listEligible(user.organisationId(), user.visibleOffices());
    }
}
