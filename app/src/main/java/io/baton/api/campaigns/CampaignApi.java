package io.baton.api.campaigns;

import io.baton.access.Right;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.campaigns.CampaignView;
import io.baton.campaigns.Campaigns;
import io.baton.campaigns.ChangeCampaign;
import io.baton.campaigns.CreateCampaign;
import io.baton.campaigns.RevocationClock;
import io.baton.campaigns.RevocationMode;
import io.baton.campaigns.RevocationPeriod;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Campaigns")
class CampaignApi {

    /**
     * A campaign as it is answered. Its actions are part of the contract and have no values yet.
     *
     * @param revocation null: offers wait without end
     * @param actions null: none
     */
    record CampaignBody(
            UUID id,
            String name,
            boolean active,
            @Nullable RevocationBody revocation,
            @Nullable Object actions,
            Instant createdAt,
            int version) {

        static CampaignBody of(CampaignView campaign) {
            return new CampaignBody(
                    campaign.id(),
                    campaign.name(),
                    campaign.active(),
                    RevocationBody.of(campaign.revocation()),
                    null,
                    campaign.createdAt(),
                    campaign.version());
        }
    }

    /**
     * How long an offer waits for its answer.
     *
     * @param after ISO 8601, from one second to 366 days. A day of WORKING_HOURS is a working day
     * @param mode whether Baton takes the lead back, or marks it expired for somebody to decide
     */
    record RevocationBody(
            @Nullable String after,
            @Nullable RevocationClock clock,
            @Nullable RevocationMode mode) {

        static @Nullable RevocationBody of(@Nullable RevocationPeriod period) {
            return period == null ? null : new RevocationBody(period.after(), period.clock(), period.mode());
        }

        RevocationPeriod period() {
            List<FieldProblem> problems = new ArrayList<>();
            RevocationPeriod period = RevocationPeriod.read(after, clock, mode, problems);
            InvalidInputException.throwIfAny(problems);
            return Objects.requireNonNull(period, "nothing is wrong with it");
        }
    }

    /** A campaign to be made. */
    record NewCampaign(
            @Nullable String name,
            @Nullable RevocationBody revocation,
            @Nullable Object actions) {}

    /**
     * What of a campaign can be changed; null leaves a thing as it is.
     *
     * @param revocation left out, it stays; null ends it: offers wait without end
     */
    record CampaignChange(
            @Nullable String name,
            @Nullable Boolean active,

            @Schema(implementation = RevocationBody.class, nullable = true) @Nullable
            JsonNode revocation,

            @Nullable Object actions) {}

    private final Campaigns campaigns;
    private final CommandRunner runner;
    private final RepeatHeader repeats;
    private final JsonMapper json;

    CampaignApi(Campaigns campaigns, CommandRunner runner, RepeatHeader repeats, JsonMapper json) {
        this.campaigns = campaigns;
        this.runner = runner;
        this.repeats = repeats;
        this.json = json;
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
        refuseActions(body.actions());
        RevocationBody revocation = body.revocation();
        CreateCampaign command = new CreateCampaign(body.name(), revocation == null ? null : revocation.period());
        return ApiAnswers.created(runner.run(caller.actor(), command, repeats.of(request, body)), CampaignBody::of);
    }

    @Requires(Right.CAMPAIGN_MANAGE)
    @PatchMapping("/api/v1/campaigns/{id}")
    @Operation(summary = "Changes a campaign; what is left out stays")
    CampaignBody change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody CampaignChange body) {
        refuseActions(body.actions());
        return CampaignBody.of(runner.run(
                caller.actor(),
                new ChangeCampaign(
                        id,
                        ApiParameters.version(ifMatch),
                        body.name(),
                        body.active(),
                        revocation(body.revocation()))));
    }

    private ChangeCampaign.@Nullable NewRevocation revocation(@Nullable JsonNode given) {
        if (given == null) {
            return null;
        }
        if (given.isNull()) {
            return new ChangeCampaign.NewRevocation(null);
        }
        try {
            return new ChangeCampaign.NewRevocation(
                    json.treeToValue(given, RevocationBody.class).period());
        } catch (DatabindException e) {
            throw new InvalidInputException(FieldProblem.malformed(
                    "revocation", "an object of after, clock (ALWAYS, WORKING_HOURS) and mode (MANUAL, AUTOMATIC)"));
        }
    }

    /** Actions that would not be kept are refused rather than silently lost. */
    private static void refuseActions(@Nullable Object actions) {
        if (actions != null) {
            throw new InvalidInputException(new FieldProblem(
                    "actions", "NOT_YET", "campaigns have no actions after acceptance yet: leave it out or send null"));
        }
    }
}
