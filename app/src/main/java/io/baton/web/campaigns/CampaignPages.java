package io.baton.web.campaigns;

import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.assignment.DeadlineShift;
import io.baton.assignment.DeadlineShifts;
import io.baton.campaigns.CampaignDetails;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.campaigns.ChangeCampaign;
import io.baton.campaigns.CreateCampaign;
import io.baton.campaigns.RevocationPeriod;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.Slice;
import io.baton.web.FormKeys;
import io.baton.web.FormProblems;
import io.baton.web.NextPaths;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Campaigns: the list with its search, one campaign, a new one. */
@Controller
class CampaignPages {

    private static final String LIST = "/campaigns";
    private static final int SLICE = 50;

    private final Pages pages;
    private final Notices notices;
    private final Campaigns campaigns;
    private final Offices offices;
    private final DeadlineShifts shifts;
    private final CommandRunner runner;
    private final Reads reads;

    CampaignPages(
            Pages pages,
            Notices notices,
            Campaigns campaigns,
            Offices offices,
            DeadlineShifts shifts,
            CommandRunner runner,
            Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.campaigns = campaigns;
        this.offices = offices;
        this.shifts = shifts;
        this.runner = runner;
        this.reads = reads;
    }

    @Requires({Right.CAMPAIGN_MANAGE, Right.LEAD_CREATE})
    @GetMapping(LIST)
    View list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor) {
        String after = cursor == null || cursor.isEmpty() ? null : cursor;
        Slice<CampaignView> found = campaigns.search(caller.organisationId(), q, after, SLICE);
        return pages.view(
                "campaigns/list",
                new CampaignListView(
                        q,
                        found.items(),
                        NextPaths.first(LIST, q, cursor),
                        NextPaths.next(LIST, q, found.nextCursor())));
    }

    @Requires(Right.CAMPAIGN_MANAGE)
    @GetMapping(LIST + "/new")
    View blank(Caller caller) {
        return pages.view("campaigns/new", new NewCampaignView(CampaignForm.EMPTY, offices(caller), FormProblems.NONE));
    }

    @Requires(Right.CAMPAIGN_MANAGE)
    @PostMapping(LIST)
    View create(Caller caller, HttpServletRequest request, CampaignForm form) {
        try {
            CreateCampaign command = new CreateCampaign(form.name(), form.details(), form.period());
            CampaignView campaign =
                    runner.run(caller.actor(), command, FormKeys.of(request)).outcome();
            notices.tell(request, Notice.done("campaigns.created", campaign.name()));
            return Redirects.to(LIST + "/" + campaign.id());
        } catch (InvalidInputException e) {
            List<OfficeRow> all = reads.inSnapshot(caller.organisationId(), () -> offices(caller));
            return pages.view(
                    "campaigns/new",
                    new NewCampaignView(form, all, FormProblems.of(e)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Requires({Right.CAMPAIGN_MANAGE, Right.LEAD_CREATE})
    @GetMapping(LIST + "/{id}")
    View show(Caller caller, @PathVariable UUID id) {
        return pages.view(
                "campaigns/campaign", CampaignPageView.of(campaigns.get(caller.organisationId(), id), offices(caller)));
    }

    @Requires(Right.CAMPAIGN_MANAGE)
    @PostMapping(LIST + "/{id}")
    View change(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            CampaignForm form) {
        try {
            CampaignDetails details = form.details();
            RevocationPeriod period = form.period();
            Optional<CampaignPageView> toConfirm = form.isConfirmed()
                    ? Optional.empty()
                    : reads.inSnapshot(caller.organisationId(), () -> toConfirm(caller, id, version, form, period));
            if (toConfirm.isPresent()) {
                return pages.view("campaigns/campaign", toConfirm.get());
            }
            CampaignView changed = runner.run(
                    caller.actor(),
                    new ChangeCampaign(
                            id,
                            version,
                            form.name() == null ? "" : form.name(),
                            form.isActive(),
                            details,
                            new ChangeCampaign.NewRevocation(period)));
            notices.tell(request, Notice.done("campaigns.changed", changed.name()));
            return Redirects.to(LIST + "/" + id);
        } catch (InvalidInputException e) {
            CampaignPageView again = reads.inSnapshot(
                    caller.organisationId(),
                    () -> new CampaignPageView(
                            campaigns.get(caller.organisationId(), id),
                            form,
                            version,
                            offices(caller),
                            null,
                            FormProblems.of(e)));
            return pages.view("campaigns/campaign", again, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private List<OfficeRow> offices(Caller caller) {
        return OfficeRow.treeOf(offices.listAll(caller.organisationId()));
    }

    /** The form once more with what its period does to offers that are out; empty where that is nothing. */
    private Optional<CampaignPageView> toConfirm(
            Caller caller, UUID id, int version, CampaignForm form, @Nullable RevocationPeriod period) {
        CampaignView now = campaigns.get(caller.organisationId(), id);
        boolean impossible = period != null && !RevocationPeriod.isPossible(period);
        if (impossible || Objects.equals(now.revocation(), period)) {
            return Optional.empty();
        }
        DeadlineShift shift = shifts.preview(caller.organisationId(), id, period);
        return shift.movesNothing()
                ? Optional.empty()
                : Optional.of(new CampaignPageView(now, form, version, offices(caller), shift, FormProblems.NONE));
    }
}
