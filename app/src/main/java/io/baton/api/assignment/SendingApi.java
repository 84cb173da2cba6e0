package io.baton.api.assignment;

import static io.baton.api.assignment.BulkCommands.required;

import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ProblemKind;
import io.baton.assignment.DispatchLeads;
import io.baton.assignment.ForwardLeads;
import io.baton.assignment.RecallLeads;
import io.baton.assignment.RejectFromOffice;
import io.baton.assignment.RejectFromOfficeOutcome;
import io.baton.assignment.SetCampaign;
import io.baton.assignment.SetLeadGroup;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.Answer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The commands that send leads from office to office, and those that put them into a campaign or a lead group. */
@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "Custody")
@AlsoAnswers(ProblemKind.NOT_FOUND)
class SendingApi {

    record DispatchBody(
            @Nullable List<UUID> leadIds, @Nullable List<UUID> officeIds) {}

    record RecallBody(@Nullable List<UUID> leadIds) {}

    record ForwardBody(
            @Nullable List<UUID> leadIds,
            @Nullable UUID officeId,
            @Nullable UUID userId) {}

    record RejectFromOfficeBody(
            @Nullable List<UUID> leadIds, @Nullable String reason) {}

    record SetCampaignBody(
            @Nullable List<UUID> leadIds, @Nullable UUID campaignId) {}

    record SetGroupBody(
            @Nullable List<UUID> leadIds, @Nullable UUID groupId) {}

    private final BulkCommands commands;

    SendingApi(BulkCommands commands) {
        this.commands = commands;
    }

    @PostMapping("/dispatch")
    @Requires(Right.LEAD_DISPATCH)
    @Operation(summary = "Dispatches leads from the corporate office to offices, split evenly")
    ResponseEntity<ResultsJson> dispatch(@RequestBody DispatchBody body, Caller caller, HttpServletRequest request) {
        return commands.custody(
                new DispatchLeads(required("leadIds", body.leadIds()), required("officeIds", body.officeIds())),
                body,
                caller,
                request);
    }

    @PostMapping("/recall")
    @Requires(Right.LEAD_DISPATCH)
    @Operation(summary = "Recalls dispatched leads that the office has not assigned")
    ResponseEntity<ResultsJson> recall(@RequestBody RecallBody body, Caller caller, HttpServletRequest request) {
        return commands.custody(new RecallLeads(required("leadIds", body.leadIds())), body, caller, request);
    }

    @PostMapping("/forward")
    @Requires(Right.LEAD_FORWARD)
    @Operation(summary = "Forwards leads to another office, or to another advisor")
    ResponseEntity<ResultsJson> forward(@RequestBody ForwardBody body, Caller caller, HttpServletRequest request) {
        return commands.custody(
                new ForwardLeads(required("leadIds", body.leadIds()), body.officeId(), body.userId()),
                body,
                caller,
                request);
    }

    @PostMapping("/reject-from-office")
    @Requires(Right.LEAD_SCREEN)
    @Operation(summary = "Gives leads that were sent in back to the corporate office")
    ResponseEntity<ResultsJson> rejectFromOffice(
            @RequestBody RejectFromOfficeBody body, Caller caller, HttpServletRequest request) {
        RejectFromOffice command = new RejectFromOffice(required("leadIds", body.leadIds()), body.reason());
        Answer<RejectFromOfficeOutcome> answer = commands.run(command, body, caller, request);
        return switch (answer.outcome()) {
            case RejectFromOfficeOutcome.Answered answered ->
                BulkCommands.answered(ResultsJson.of(answered.results()), answer.replayed());
            case RejectFromOfficeOutcome.ReasonRequired missing -> throw new ReasonRequiredException();
        };
    }

    @PostMapping("/campaign")
    @Requires(Right.CAMPAIGN_MANAGE)
    @Operation(summary = "Puts unassigned leads into a campaign, or into none")
    ResponseEntity<ResultsJson> campaign(@RequestBody SetCampaignBody body, Caller caller, HttpServletRequest request) {
        return commands.custody(
                new SetCampaign(required("leadIds", body.leadIds()), body.campaignId()), body, caller, request);
    }

    @PostMapping("/group")
    @Requires(Right.LEAD_SCREEN)
    @Operation(summary = "Puts leads that are not accepted into another lead group")
    ResponseEntity<ResultsJson> setGroup(@RequestBody SetGroupBody body, Caller caller, HttpServletRequest request) {
        return commands.custody(
                new SetLeadGroup(required("leadIds", body.leadIds()), required("groupId", body.groupId())),
                body,
                caller,
                request);
    }
}
