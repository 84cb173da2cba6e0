package io.baton.api.campaigns;

import io.baton.access.Right;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.campaigns.ChangeCampaign;
import io.baton.campaigns.CreateCampaign;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Campaigns")
class CampaignApi {

    /**
     * A campaign as it is answered. Its terms are part of the contract and have no values yet.
     *
     * @param revocation null: no period
     * @param actions null: none
     */
    record CampaignBody(
            UUID id,
            String name,
            boolean active,
            @Nullable Object revocation,
            @Nullable Object actions,
            Instant createdAt,
            int version) {

        static CampaignBody of(CampaignView campaign) {
            return new CampaignBody(
                    campaign.id(),
                    campaign.name(),
                    campaign.active(),
                    null,
                    null,
                    campaign.createdAt(),
                    campaign.version());
        }
    }

    /** A campaign to be made. */
    record NewCampaign(
            @Nullable String name,
            @Nullable Object revocation,
            @Nullable Object actions) {}

    /** What of a campaign can be changed; null leaves a thing as it is. */
    record CampaignChange(
            @Nullable String name,
            @Nullable Boolean active,
            @Nullable Object revocation,
            @Nullable Object actions) {}

    private final Campaigns campaigns;
    private final CommandRunner runner;
    private final RepeatHeader repeats;

    CampaignApi(Campaigns campaigns, CommandRunner runner, RepeatHeader repeats) {
        this.campaigns = campaigns;
        this.runner = runner;
        this.repeats = repeats;
    }

    /** The campaigns whose names have every word of {@code q}; all without one. */
    @Requires({Right.CAMPAIGN_MANAGE, Right.LEAD_CREATE})
    @GetMapping("/api/v1/campaigns")
    @Operation(summary = "Lists campaigns by name, or those whose names have every word of q")
    Slice<CampaignBody> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return campaigns
                .search(caller.organisationId(), q, false, cursor, ApiParameters.limit(limit))
                .map(CampaignBody::of);
    }

    @Requires(Right.CAMPAIGN_MANAGE)
    @PostMapping("/api/v1/campaigns")
    @Operation(summary = "Makes a campaign")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CampaignBody> create(Caller caller, HttpServletRequest request, @RequestBody NewCampaign body) {
        refuseTerms(body.revocation(), body.actions());
        return ApiAnswers.created(
                runner.run(caller.actor(), new CreateCampaign(body.name()), repeats.of(request, body)),
                CampaignBody::of);
    }

    @Requires(Right.CAMPAIGN_MANAGE)
    @PatchMapping("/api/v1/campaigns/{id}")
    @Operation(summary = "Changes a campaign; what is left out stays")
    CampaignBody change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody CampaignChange body) {
        refuseTerms(body.revocation(), body.actions());
        return CampaignBody.of(runner.run(
                caller.actor(), new ChangeCampaign(id, ApiParameters.version(ifMatch), body.name(), body.active())));
    }

    /** Terms that would not be kept are refused rather than silently lost. */
    private static void refuseTerms(@Nullable Object revocation, @Nullable Object actions) {
        List<FieldProblem> problems = new ArrayList<>();
        if (revocation != null) {
            problems.add(notYet("revocation", "campaigns have no revocation period yet: leave it out or send null"));
        }
        if (actions != null) {
            problems.add(
                    notYet("actions", "campaigns have no actions after acceptance yet: leave it out or send null"));
        }
        InvalidInputException.throwIfAny(problems);
    }

    private static FieldProblem notYet(String field, String message) {
        return new FieldProblem(field, "NOT_YET", message);
    }
}
