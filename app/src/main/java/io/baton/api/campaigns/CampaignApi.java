package io.baton.api.campaigns;

import io.baton.access.Right;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.api.ChangedValue;
import io.baton.assignment.ActionKind;
import io.baton.assignment.CampaignAction;
import io.baton.assignment.CampaignActions;
import io.baton.assignment.CampaignActionsSet;
import io.baton.assignment.SetCampaignActions;
import io.baton.campaigns.CampaignDetails;
import io.baton.campaigns.CampaignState;
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
import io.baton.platform.Answer;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import io.baton.tasks.TaskPriority;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
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
     * A campaign as it is answered.
     *
     * @param active false: somebody ended it
     * @param state whether it is offered today
     * @param source what its leads get that come without one
     * @param startsOn its first day, or null: since ever
     * @param endsOn its last day, included, or null: without end
     * @param officeIds the offices whose leads can be in it, with all below them; none: all
     * @param revocation null: offers wait without end
     * @param actions what follows when its leads are accepted, in order
     */
    record CampaignBody(
            UUID id,
            String name,
            boolean active,
            CampaignState state,
            @Nullable String source,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            List<UUID> officeIds,
            @Nullable RevocationBody revocation,
            List<ActionBody> actions,
            Instant createdAt,
            int version) {

        static CampaignBody of(CampaignView campaign, List<CampaignAction> actions, int version) {
            return new CampaignBody(
                    campaign.id(),
                    campaign.name(),
                    campaign.active(),
                    campaign.state(),
                    campaign.details().source(),
                    campaign.details().startsOn(),
                    campaign.details().endsOn(),
                    campaign.details().officeIds(),
                    RevocationBody.of(campaign.revocation()),
                    actions.stream().map(ActionBody::of).toList(),
                    campaign.createdAt(),
                    version);
        }
    }

    /**
     * How long an offer waits for its answer.
     *
     * @param after ISO 8601, from one second to 366 days. A day of WORKING_HOURS is a working day
     * @param mode whether Baton takes the lead back, or marks it expired for somebody to decide
     * @param reminders how long before its end the assignee is reminded, by the same clock: ISO 8601 durations of time,
     *     such as PT1H, at most five; left out: none
     */
    record RevocationBody(
            @Nullable String after,
            @Nullable RevocationClock clock,
            @Nullable RevocationMode mode,
            @Nullable List<String> reminders) {

        static @Nullable RevocationBody of(@Nullable RevocationPeriod period) {
            return period == null
                    ? null
                    : new RevocationBody(
                            period.after(),
                            period.clock(),
                            period.mode(),
                            period.reminders().stream().map(Duration::toString).toList());
        }

        RevocationPeriod period() {
            List<FieldProblem> problems = new ArrayList<>();
            RevocationPeriod period = RevocationPeriod.read(after, clock, mode, reminders, problems);
            InvalidInputException.throwIfAny(problems);
            return Objects.requireNonNull(period, "nothing is wrong with it");
        }
    }

    /**
     * Something that follows when a lead is accepted.
     *
     * @param title of a task or an opportunity
     * @param dueDays how many days after the acceptance a task is due; left out for one
     * @param priority of a task; left out for a normal one
     * @param templateId of a letter
     */
    record ActionBody(
            @Nullable ActionKind kind,
            @Nullable String title,
            @Nullable Integer dueDays,
            @Nullable TaskPriority priority,
            @Nullable UUID templateId) {

        static ActionBody of(CampaignAction action) {
            return new ActionBody(
                    action.kind(), action.title(), action.dueDays(), action.priority(), action.templateId());
        }

        private CampaignAction action(int place) {
            ActionKind given = kind;
            if (given == null) {
                throw new InvalidInputException(FieldProblem.required("actions[" + place + "].kind"));
            }
            return switch (given) {
                case TASK -> CampaignAction.task(title, dueDays, priority);
                case LETTER -> CampaignAction.letter(templateId);
                case OPPORTUNITY -> CampaignAction.opportunity(title);
            };
        }

        private static List<CampaignAction> all(List<ActionBody> bodies) {
            return IntStream.range(0, bodies.size())
                    .mapToObj(place -> bodies.get(place).action(place))
                    .toList();
        }
    }

    /** A campaign to be made. */
    record NewCampaign(
            @Nullable String name,
            @Nullable String source,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable List<UUID> officeIds,
            @Nullable RevocationBody revocation,
            @Nullable List<ActionBody> actions) {}

    /**
     * What of a campaign can be changed; null leaves a thing as it is.
     *
     * @param source left out, it stays; null ends it
     * @param startsOn left out, it stays; null ends it
     * @param endsOn left out, it stays; null ends it
     * @param officeIds none: it is for all
     * @param revocation left out, it stays; null ends it: offers wait without end
     * @param actions all that is to follow from now on, alone: what else changes is another request
     */
    record CampaignChange(
            @Nullable String name,
            @Nullable Boolean active,

            @Schema(implementation = String.class, nullable = true) @Nullable
            JsonNode source,

            @Schema(implementation = LocalDate.class, nullable = true) @Nullable
            JsonNode startsOn,

            @Schema(implementation = LocalDate.class, nullable = true) @Nullable
            JsonNode endsOn,

            @Nullable List<UUID> officeIds,

            @Schema(implementation = RevocationBody.class, nullable = true) @Nullable
            JsonNode revocation,

            @Nullable List<ActionBody> actions) {

        private boolean saysMore() {
            return name != null || active != null || revocation != null || saysDetails();
        }

        boolean saysDetails() {
            return source != null || startsOn != null || endsOn != null || officeIds != null;
        }
    }

    private final Campaigns campaigns;
    private final CampaignActions actions;
    private final CommandRunner runner;
    private final Reads reads;
    private final RepeatHeader repeats;
    private final JsonMapper json;
    private final ChangedValue values;

    CampaignApi(
            Campaigns campaigns,
            CampaignActions actions,
            CommandRunner runner,
            RepeatHeader repeats,
            Reads reads,
            JsonMapper json,
            ChangedValue values) {
        this.campaigns = campaigns;
        this.actions = actions;
        this.runner = runner;
        this.reads = reads;
        this.repeats = repeats;
        this.json = json;
        this.values = values;
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
        Slice<CampaignView> found = campaigns.search(caller.organisationId(), q, cursor, ApiParameters.limit(limit));
        Map<UUID, List<CampaignAction>> actionsOf = actions.of(
                caller.organisationId(),
                found.items().stream().map(CampaignView::id).toList());
        return found.map(campaign ->
                CampaignBody.of(campaign, actionsOf.getOrDefault(campaign.id(), List.of()), campaign.version()));
    }

    @Requires({Right.CAMPAIGN_MANAGE, Right.LEAD_CREATE})
    @GetMapping("/api/v1/campaigns/{id}")
    @Operation(summary = "Answers a campaign")
    CampaignBody get(Caller caller, @PathVariable UUID id) {
        CampaignView campaign = campaigns.get(caller.organisationId(), id);
        return CampaignBody.of(campaign, actions.of(caller.organisationId(), id), campaign.version());
    }

    @Requires(Right.CAMPAIGN_MANAGE)
    @PostMapping("/api/v1/campaigns")
    @Operation(summary = "Makes a campaign")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CampaignBody> create(Caller caller, HttpServletRequest request, @RequestBody NewCampaign body) {
        List<CampaignAction> asked = ActionBody.all(Objects.requireNonNullElse(body.actions(), List.of()));
        // what cannot follow is said before the campaign is there
        reads.inSnapshot(caller.organisationId(), () -> actions.checked(caller.organisationId(), asked));
        RevocationBody revocation = body.revocation();
        CampaignDetails details = new CampaignDetails(
                body.source(), body.startsOn(), body.endsOn(), Objects.requireNonNullElse(body.officeIds(), List.of()));
        CreateCampaign command =
                new CreateCampaign(body.name(), details, revocation == null ? null : revocation.period());
        Answer<CampaignView> created = runner.run(caller.actor(), command, repeats.of(request, body));
        return ApiAnswers.created(created, campaign -> withActions(caller, campaign, campaign.version(), asked));
    }

    /** Sets them where there are any: setting the same once more, after a repeat, changes nothing. */
    private CampaignBody withActions(Caller caller, CampaignView campaign, int version, List<CampaignAction> asked) {
        if (asked.isEmpty()) {
            return CampaignBody.of(campaign, List.of(), version);
        }
        CampaignActionsSet set = runner.run(caller.actor(), new SetCampaignActions(campaign.id(), version, asked));
        return CampaignBody.of(campaign, set.actions(), set.version());
    }

    @Requires(Right.CAMPAIGN_MANAGE)
    @PatchMapping("/api/v1/campaigns/{id}")
    @Operation(summary = "Changes a campaign; what is left out stays")
    CampaignBody change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody CampaignChange body) {
        List<ActionBody> given = body.actions();
        if (given != null) {
            return set(caller, id, ApiParameters.version(ifMatch), body, ActionBody.all(given));
        }
        CampaignDetails details = body.saysDetails()
                ? reads.inSnapshot(
                        caller.organisationId(), () -> details(body, campaigns.get(caller.organisationId(), id)))
                : null;
        CampaignView changed = runner.run(
                caller.actor(),
                new ChangeCampaign(
                        id,
                        ApiParameters.version(ifMatch),
                        body.name(),
                        body.active(),
                        details,
                        revocation(body.revocation())));
        List<CampaignAction> now =
                reads.inSnapshot(caller.organisationId(), () -> actions.of(caller.organisationId(), id));
        return CampaignBody.of(changed, now, changed.version());
    }

    private CampaignBody set(Caller caller, UUID id, int version, CampaignChange body, List<CampaignAction> asked) {
        if (body.saysMore()) {
            throw new InvalidInputException(
                    new FieldProblem("actions", "ALONE", "change alone: what else changes is another request"));
        }
        CampaignActionsSet set = runner.run(caller.actor(), new SetCampaignActions(id, version, asked));
        CampaignView campaign =
                reads.inSnapshot(caller.organisationId(), () -> campaigns.get(caller.organisationId(), id));
        return CampaignBody.of(campaign, set.actions(), set.version());
    }

    /** What is said, beside what is there: whoever changed that meanwhile changed the version too. */
    private CampaignDetails details(CampaignChange body, CampaignView campaign) {
        CampaignDetails now = campaign.details();
        return new CampaignDetails(
                values.of("source", body.source(), String.class, now.source()),
                values.of("startsOn", body.startsOn(), LocalDate.class, now.startsOn()),
                values.of("endsOn", body.endsOn(), LocalDate.class, now.endsOn()),
                Objects.requireNonNullElse(body.officeIds(), now.officeIds()));
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
                    "revocation",
                    "an object of after, clock (ALWAYS, WORKING_HOURS), mode (MANUAL, AUTOMATIC) and reminders"));
        }
    }
}
