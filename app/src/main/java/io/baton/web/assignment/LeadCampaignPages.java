package io.baton.web.assignment;

import io.baton.access.Right;
import io.baton.assignment.CustodyOutcome;
import io.baton.assignment.CustodyResult;
import io.baton.assignment.LeadResult;
import io.baton.assignment.SetCampaign;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.leads.LeadInCustody;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Puts tagged leads into a campaign, or into none. */
@Controller
class LeadCampaignPages {

    private final CommandRunner commands;
    private final Reads reads;
    private final TaggedLeads tagged;
    private final Campaigns campaigns;
    private final SendingDialogs dialogs;
    private final DonePages done;

    LeadCampaignPages(
            CommandRunner commands,
            Reads reads,
            TaggedLeads tagged,
            Campaigns campaigns,
            SendingDialogs dialogs,
            DonePages done) {
        this.commands = commands;
        this.reads = reads;
        this.tagged = tagged;
        this.campaigns = campaigns;
        this.dialogs = dialogs;
        this.done = done;
    }

    @PostMapping("/leads/campaign")
    @Requires(Right.CAMPAIGN_MANAGE)
    View set(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(required = false) @Nullable String campaignId,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = PlaceOfRequest.START) String from,
            Caller caller,
            HttpServletResponse response) {
        String place = PlaceOfRequest.local(from);
        Optional<Choice> choice = Choice.of(campaignId);
        if (choice.isEmpty()) {
            return dialogs.campaign(
                    caller, new SendingDialogs.Opening(leadIds, place, "campaign.nothing"), search, null);
        }
        List<LeadInCustody> before = reads.inSnapshot(caller.organisationId(), () -> tagged.read(caller, leadIds));
        CustodyOutcome outcome = commands.run(
                caller.actor(), new SetCampaign(leadIds, choice.get().campaignId()));
        DoneView.Undo undo = undo(caller, before, outcome.results());
        return done.show(new DoneView(CustodyResult.CAMPAIGN_SET, outcome.results(), undo), place, response);
    }

    /** What is chosen in the dialog: a campaign, or none. */
    private record Choice(@Nullable UUID campaignId) {

        /** Empty where nothing, or nothing that could be, is chosen. */
        static Optional<Choice> of(@Nullable String text) {
            if (text == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Choice(text.isEmpty() ? null : UUID.fromString(text)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** Back to the campaign they all had, where that is one and still runs. */
    private DoneView.@Nullable Undo undo(Caller caller, List<LeadInCustody> before, List<LeadResult> results) {
        Set<UUID> changed = new HashSet<>(DoneView.doneIds(results));
        Set<Optional<UUID>> former = before.stream()
                .filter(lead -> changed.contains(lead.id()))
                .map(lead -> Optional.ofNullable(lead.campaignId()))
                .collect(Collectors.toSet());
        if (former.size() != 1) {
            return null;
        }
        UUID one = former.iterator().next().orElse(null);
        if (one != null && !isRunning(caller, one)) {
            return null;
        }
        return new DoneView.Undo(
                "/leads/campaign",
                List.copyOf(changed),
                List.of(),
                Map.of("campaignId", one == null ? "" : one.toString()));
    }

    private boolean isRunning(Caller caller, UUID campaignId) {
        return reads.inSnapshot(caller.organisationId(), () -> campaigns.find(caller.organisationId(), campaignId))
                .filter(CampaignView::runs)
                .isPresent();
    }
}
