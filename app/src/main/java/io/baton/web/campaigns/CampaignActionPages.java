package io.baton.web.campaigns;

import io.baton.access.Right;
import io.baton.assignment.CampaignActions;
import io.baton.assignment.CampaignActionsSet;
import io.baton.assignment.SetCampaignActions;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.contacts.LetterTemplate;
import io.baton.contacts.Letters;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What follows when leads of a campaign are accepted. */
@Controller
class CampaignActionPages {

    private static final String PATH = "/campaigns/{id}/actions";

    private final Pages pages;
    private final Notices notices;
    private final Campaigns campaigns;
    private final CampaignActions actions;
    private final Letters letters;
    private final CommandRunner runner;
    private final Reads reads;

    CampaignActionPages(
            Pages pages,
            Notices notices,
            Campaigns campaigns,
            CampaignActions actions,
            Letters letters,
            CommandRunner runner,
            Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.campaigns = campaigns;
        this.actions = actions;
        this.letters = letters;
        this.runner = runner;
        this.reads = reads;
    }

    @Requires(Right.CAMPAIGN_MANAGE)
    @GetMapping(PATH)
    View show(Caller caller, @PathVariable UUID id) {
        CampaignView campaign = campaigns.get(caller.organisationId(), id);
        CampaignActionForm form = CampaignActionForm.of(actions.of(caller.organisationId(), id));
        return pages.view("campaigns/actions", view(caller, campaign, form, campaign.version(), FormProblems.NONE));
    }

    @Requires(Right.CAMPAIGN_MANAGE)
    @PostMapping(PATH)
    View set(Caller caller, HttpServletRequest request, @PathVariable UUID id, @RequestParam int version) {
        CampaignActionForm form = CampaignActionForm.read(request);
        try {
            CampaignActionsSet set = runner.run(caller.actor(), new SetCampaignActions(id, version, form.actions()));
            notices.tell(
                    request, Notice.done("campaigns.actions.set", set.actions().size()));
            return Redirects.to("/campaigns/" + id);
        } catch (InvalidInputException e) {
            return reads.inSnapshot(
                    caller.organisationId(),
                    () -> pages.view(
                            "campaigns/actions",
                            view(caller, campaigns.get(caller.organisationId(), id), form, version, FormProblems.of(e)),
                            HttpStatus.UNPROCESSABLE_CONTENT));
        }
    }

    private CampaignActionsView view(
            Caller caller, CampaignView campaign, CampaignActionForm form, int version, FormProblems problems) {
        List<LetterTemplate> templates = letters.listTemplates(caller.organisationId()).stream()
                .filter(template -> template.active()
                        || form.lines().stream()
                                .anyMatch(line ->
                                        line.templateId().equals(template.id().toString())))
                .toList();
        return new CampaignActionsView(campaign, form, version, templates, problems);
    }
}
