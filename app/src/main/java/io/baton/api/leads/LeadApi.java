package io.baton.api.leads;

import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ApiParameters;
import io.baton.api.ConflictException;
import io.baton.api.ProblemKind;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.intake.CreateLeads;
import io.baton.intake.CreateOutcome;
import io.baton.intake.DuplicateRefused;
import io.baton.intake.LeadsCreated;
import io.baton.leads.EditLead;
import io.baton.leads.EditOutcome;
import io.baton.leads.LeadView;
import io.baton.leads.Leads;
import io.baton.platform.Answer;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.platform.StaleVersionException;
import io.baton.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The record of leads. */
@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "Leads")
class LeadApi {

    private static final Refusal DUPLICATE_LEAD =
            new Refusal("DUPLICATE_LEAD", "the lead repeats an earlier one, which its lead group does not take");

    private final Leads leads;
    private final LeadAnswers answers;
    private final Reads reads;
    private final CommandRunner commands;
    private final RepeatHeader repeats;
    private final LeadPatch patches;

    LeadApi(
            Leads leads,
            LeadAnswers answers,
            Reads reads,
            CommandRunner commands,
            RepeatHeader repeats,
            LeadPatch patches) {
        this.leads = leads;
        this.answers = answers;
        this.reads = reads;
        this.commands = commands;
        this.repeats = repeats;
        this.patches = patches;
    }

    @PostMapping
    @Requires(Right.LEAD_CREATE)
    @Operation(summary = "Adds a lead")
    @ResponseStatus(HttpStatus.CREATED)
    @AlsoAnswers({ProblemKind.NOT_FOUND, ProblemKind.CONFLICT})
    ResponseEntity<LeadJson> create(
            @RequestBody LeadBody body, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        CreateLeads command = CreateLeads.one(body.groupId(), body.officeId(), body.toDraft(), null);
        Answer<CreateOutcome> answer = commands.run(caller.actor(), command, repeats.of(request, body));
        UUID leadId = switch (answer.outcome()) {
            case LeadsCreated created -> created.leadIds().getFirst();
            case DuplicateRefused refused -> throw new ConflictException(DUPLICATE_LEAD, earlier(caller, refused));
        };
        LeadJson lead = reads.inSnapshot(
                caller.organisationId(), () -> answers.one(caller.user(), leads.getCreated(caller.user(), leadId)));
        ResponseEntity.BodyBuilder created = ResponseEntity.created(URI.create("/api/v1/leads/" + leadId));
        if (answer.replayed()) {
            created.header("Idempotency-Replayed", "true");
        }
        tellVersion(lead, response);
        return created.body(lead);
    }

    @GetMapping("/{id}")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @Operation(summary = "Tells one lead")
    LeadJson get(@PathVariable UUID id, Caller caller, HttpServletResponse response) {
        LeadJson lead = answers.one(caller.user(), leads.get(caller.user(), id));
        tellVersion(lead, response);
        return lead;
    }

    @PatchMapping("/{id}")
    @Requires(Right.LEAD_FOLLOW_UP)
    @Operation(summary = "Changes a lead as JSON merge patch: absent stays, null clears, lists are replaced")
    @AlsoAnswers(ProblemKind.CONFLICT)
    LeadJson edit(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody ObjectNode patch,
            Caller caller,
            HttpServletResponse response) {
        int version = ApiParameters.version(ifMatch);
        LeadView present = read(caller, id);
        if (present.editable() && present.version() != version) {
            // The patch would be put on facts the caller has not seen.
            throw new StaleVersionException(present.version());
        }
        EditLead command = new EditLead(id, version, patches.apply(patch, present.facts()));
        return switch (commands.run(caller.actor(), command)) {
            case EditOutcome.ReadOnly refused -> throw new ConflictException(refused.refusal(), answer(caller, id));
            case EditOutcome.Edited edited -> {
                LeadJson lead = answer(caller, id);
                tellVersion(lead, response);
                yield lead;
            }
        };
    }

    /** The lead that is repeated, where the caller sees it. */
    private @Nullable LeadJson earlier(Caller caller, DuplicateRefused refused) {
        return Optional.ofNullable(refused.earlierId())
                .flatMap(id -> reads.inSnapshot(
                        caller.organisationId(),
                        () -> leads.find(caller.user(), id).map(lead -> answers.one(caller.user(), lead))))
                .orElse(null);
    }

    private LeadView read(Caller caller, UUID id) {
        return reads.inSnapshot(caller.organisationId(), () -> leads.get(caller.user(), id));
    }

    private LeadJson answer(Caller caller, UUID id) {
        return reads.inSnapshot(
                caller.organisationId(), () -> answers.one(caller.user(), leads.get(caller.user(), id)));
    }

    /**
     * The version for If-Match. It goes past Spring, which would answer 304 by it, while stage and holder change
     * without a new version of the facts.
     */
    private static void tellVersion(LeadJson lead, HttpServletResponse response) {
        response.setHeader("ETag", "\"" + lead.version() + "\"");
    }
}
