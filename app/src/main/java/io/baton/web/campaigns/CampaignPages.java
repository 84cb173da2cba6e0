package io.baton.web.campaigns;

import io.baton.access.Right;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.campaigns.ChangeCampaign;
import io.baton.campaigns.CreateCampaign;
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
    private final CommandRunner runner;
    private final Reads reads;

    CampaignPages(Pages pages, Notices notices, Campaigns campaigns, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.campaigns = campaigns;
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
        Slice<CampaignView> found = campaigns.search(caller.organisationId(), q, false, after, SLICE);
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
        return pages.view("campaigns/new", new NewCampaignView("", FormProblems.NONE));
    }

    @Requires(Right.CAMPAIGN_MANAGE)
    @PostMapping(LIST)
    View create(Caller caller, HttpServletRequest request, @RequestParam(defaultValue = "") String name) {
        try {
            CampaignView campaign = runner.run(caller.actor(), new CreateCampaign(name), FormKeys.of(request))
                    .outcome();
            notices.tell(request, Notice.done("campaigns.created", campaign.name()));
            return Redirects.to(LIST + "/" + campaign.id());
        } catch (InvalidInputException e) {
            return pages.view(
                    "campaigns/new", new NewCampaignView(name, FormProblems.of(e)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Requires({Right.CAMPAIGN_MANAGE, Right.LEAD_CREATE})
    @GetMapping(LIST + "/{id}")
    View show(Caller caller, @PathVariable UUID id) {
        return pages.view("campaigns/campaign", CampaignPageView.of(campaigns.get(caller.organisationId(), id)));
    }

    @Requires(Right.CAMPAIGN_MANAGE)
    @PostMapping(LIST + "/{id}")
    View change(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean active) {
        try {
            CampaignView changed = runner.run(caller.actor(), new ChangeCampaign(id, version, name, active));
            notices.tell(request, Notice.done("campaigns.changed", changed.name()));
            return Redirects.to(LIST + "/" + id);
        } catch (InvalidInputException e) {
            CampaignView now =
                    reads.inSnapshot(caller.organisationId(), () -> campaigns.get(caller.organisationId(), id));
            return pages.view(
                    "campaigns/campaign",
                    new CampaignPageView(now, name, active, version, FormProblems.of(e)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
