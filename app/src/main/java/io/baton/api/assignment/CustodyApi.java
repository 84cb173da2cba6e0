package io.baton.api.assignment;

import static io.baton.api.assignment.BulkCommands.required;

import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ProblemKind;
import io.baton.assignment.AcceptLeads;
import io.baton.assignment.AcceptOutcome;
import io.baton.assignment.AssignLeads;
import io.baton.assignment.AutoAssignLeads;
import io.baton.assignment.CampaignAction;
import io.baton.assignment.CloseLeads;
import io.baton.assignment.CustodyOutcome;
import io.baton.assignment.RejectLeads;
import io.baton.assignment.ReopenLeads;
import io.baton.assignment.RevokeLeads;
import io.baton.assignment.SetLeadStatus;
import io.baton.assignment.ValidateLeads;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.leads.CloseOutcome;
import io.baton.platform.Answer;
import io.baton.platform.Command;
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

/** The commands on custody. Each takes many leads and answers one result a lead, in the order of the request. */
@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "Custody")
@AlsoAnswers(ProblemKind.NOT_FOUND)
class CustodyApi {

    record AssignBody(
            @Nullable List<UUID> leadIds,
            @Nullable List<UUID> userIds,
            @Nullable Boolean confirmed) {}

    record AutoAssignBody(@Nullable List<UUID> leadIds) {}

    /**
     * Leads to be accepted.
     *
     * @param action what shall follow where the campaign has no actions of its own; left out for nothing
     * @param actionTitle of a task or an opportunity
     * @param actionDueDays in how many days a task is due; left out for one
     * @param templateId of a letter
     */
    record AcceptBody(
            @Nullable List<UUID> leadIds,
            @Nullable List<UUID> contactUserIds,
            @Nullable AcceptAction action,
            @Nullable String actionTitle,
            @Nullable Integer actionDueDays,
            @Nullable UUID templateId) {

        private @Nullable CampaignAction chosen() {
            return switch (action) {
                case TASK -> CampaignAction.task(actionTitle, actionDueDays, null);
                case LETTER -> CampaignAction.letter(templateId);
                case OPPORTUNITY -> CampaignAction.opportunity(actionTitle);
                case NONE -> null;
                case null -> null;
            };
        }
    }

    record RejectBody(
            @Nullable List<UUID> leadIds, @Nullable String reason) {}

    record RevokeBody(
            @Nullable List<UUID> leadIds,
            @Nullable List<UUID> reassignTo,
            @Nullable Boolean confirmed) {}

    record CloseBody(
            @Nullable List<UUID> leadIds,
            @Nullable CloseOutcome outcome,
            @Nullable String reason) {}

    record ReopenBody(@Nullable List<UUID> leadIds) {}

    record ValidateBody(
            @Nullable List<UUID> leadIds, @Nullable CloseOutcome outcome) {}

    record StatusBody(
            @Nullable List<UUID> leadIds, @Nullable UUID statusId) {}

    /** What shall follow an acceptance. */
    enum AcceptAction {
        NONE,
        TASK,
        LETTER,
        OPPORTUNITY
    }

    private final BulkCommands commands;

    CustodyApi(BulkCommands commands) {
        this.commands = commands;
    }

    @PostMapping("/assign")
    @Requires(Right.LEAD_ASSIGN)
    @Operation(summary = "Assigns leads to users, split evenly")
    ResponseEntity<ResultsJson> assign(@RequestBody AssignBody body, Caller caller, HttpServletRequest request) {
        return custody(
                new AssignLeads(
                        required("leadIds", body.leadIds()),
                        required("userIds", body.userIds()),
                        Boolean.TRUE.equals(body.confirmed())),
                body,
                caller,
                request);
    }

    @PostMapping("/auto-assign")
    @Requires(Right.LEAD_ASSIGN)
    @Operation(summary = "Assigns leads by record match, each to the user of its contact")
    ResponseEntity<ResultsJson> autoAssign(
            @RequestBody AutoAssignBody body, Caller caller, HttpServletRequest request) {
        return custody(new AutoAssignLeads(required("leadIds", body.leadIds())), body, caller, request);
    }

    @PostMapping("/accept")
    @Requires(Right.LEAD_ANSWER)
    @Operation(summary = "Accepts leads, each of which is linked to its contact, found or made")
    ResponseEntity<ResultsJson> accept(@RequestBody AcceptBody body, Caller caller, HttpServletRequest request) {
        AcceptLeads command =
                new AcceptLeads(required("leadIds", body.leadIds()), orEmpty(body.contactUserIds()), body.chosen());
        Answer<AcceptOutcome> answer = commands.run(command, body, caller, request);
        return switch (answer.outcome()) {
            case AcceptOutcome.Answered answered ->
                BulkCommands.answered(ResultsJson.of(answered.results(), answered.contacts()), answer.replayed());
            case AcceptOutcome.MixedSelection mixed -> throw new MixedSelectionException();
        };
    }

    @PostMapping("/reject")
    @Requires(Right.LEAD_ANSWER)
    @Operation(summary = "Rejects leads")
    ResponseEntity<ResultsJson> reject(@RequestBody RejectBody body, Caller caller, HttpServletRequest request) {
        return custody(new RejectLeads(required("leadIds", body.leadIds()), body.reason()), body, caller, request);
    }

    @PostMapping("/revoke")
    @Requires(Right.LEAD_REVOKE)
    @Operation(summary = "Revokes leads, or revokes and reassigns them")
    ResponseEntity<ResultsJson> revoke(@RequestBody RevokeBody body, Caller caller, HttpServletRequest request) {
        RevokeLeads command = new RevokeLeads(
                required("leadIds", body.leadIds()), orEmpty(body.reassignTo()), Boolean.TRUE.equals(body.confirmed()));
        return custody(command, body, caller, request);
    }

    @PostMapping("/close")
    @Requires({Right.LEAD_ANSWER, Right.LEAD_SCREEN})
    @Operation(summary = "Closes leads with an outcome")
    ResponseEntity<ResultsJson> close(@RequestBody CloseBody body, Caller caller, HttpServletRequest request) {
        CloseLeads command =
                new CloseLeads(required("leadIds", body.leadIds()), required("outcome", body.outcome()), body.reason());
        return custody(command, body, caller, request);
    }

    @PostMapping("/reopen")
    @Requires({Right.LEAD_ANSWER, Right.LEAD_SCREEN})
    @Operation(summary = "Reopens closed leads at the stage before")
    ResponseEntity<ResultsJson> reopen(@RequestBody ReopenBody body, Caller caller, HttpServletRequest request) {
        return custody(new ReopenLeads(required("leadIds", body.leadIds())), body, caller, request);
    }

    @PostMapping("/validate")
    @Requires(Right.RATIO_VALIDATE)
    @Operation(summary = "Confirms or corrects the claimed results of closed leads")
    ResponseEntity<ResultsJson> validate(@RequestBody ValidateBody body, Caller caller, HttpServletRequest request) {
        return custody(new ValidateLeads(required("leadIds", body.leadIds()), body.outcome()), body, caller, request);
    }

    @PostMapping("/status")
    @Requires(Right.LEAD_ANSWER)
    @Operation(summary = "Sets the status of leads")
    ResponseEntity<ResultsJson> status(@RequestBody StatusBody body, Caller caller, HttpServletRequest request) {
        SetLeadStatus command =
                new SetLeadStatus(required("leadIds", body.leadIds()), required("statusId", body.statusId()));
        return custody(command, body, caller, request);
    }

    private ResponseEntity<ResultsJson> custody(
            Command<CustodyOutcome> command, Object body, Caller caller, HttpServletRequest request) {
        return commands.custody(command, body, caller, request);
    }

    private static List<UUID> orEmpty(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids;
    }
}
