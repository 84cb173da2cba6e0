package io.baton.web.assignment;

import io.baton.access.Right;
import io.baton.assignment.AcceptLeads;
import io.baton.assignment.AcceptOutcome;
import io.baton.assignment.AssignLeads;
import io.baton.assignment.Assignments;
import io.baton.assignment.AutoAssignLeads;
import io.baton.assignment.CloseLeads;
import io.baton.assignment.CustodyOutcome;
import io.baton.assignment.CustodyResult;
import io.baton.assignment.LeadResult;
import io.baton.assignment.RejectLeads;
import io.baton.assignment.ReopenLeads;
import io.baton.assignment.RevokeLeads;
import io.baton.assignment.SetLeadStatus;
import io.baton.assignment.ValidateLeads;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadInCustody;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Carries out the commands on leads from pages. Sending one twice does it once: what is done already is refused the
 * second time, and the refusal says what is true.
 */
@Controller
@RequestMapping("/leads")
class CustodyPages {

    private final CommandRunner commands;
    private final Reads reads;
    private final Assignments assignments;
    private final TaggedLeads tagged;
    private final DonePages done;
    private final ChoiceDialogs choices;

    CustodyPages(
            CommandRunner commands,
            Reads reads,
            Assignments assignments,
            TaggedLeads tagged,
            DonePages done,
            ChoiceDialogs choices) {
        this.commands = commands;
        this.reads = reads;
        this.assignments = assignments;
        this.tagged = tagged;
        this.done = done;
        this.choices = choices;
    }

    @PostMapping("/assign")
    @Requires(Right.LEAD_ASSIGN)
    View assign(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(name = "userId", required = false) @Nullable List<UUID> userIds,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(defaultValue = "/leads") String from,
            Caller caller,
            HttpServletResponse response) {
        AssignForm form = new AssignForm(leadIds, orEmpty(userIds), confirmed, false, PlaceOfRequest.local(from));
        if (form.userIds().isEmpty()) {
            return again(form, leadIds, false, "assign.nobody", caller);
        }
        CustodyOutcome outcome = commands.run(caller.actor(), new AssignLeads(leadIds, form.userIds(), confirmed));
        List<UUID> given = DoneView.doneIds(outcome.results());
        DoneView.Undo undo = given.isEmpty() ? null : new DoneView.Undo("/leads/revoke", given, List.of());
        return assigned(form, outcome, CustodyResult.ASSIGNED, undo, caller, response);
    }

    @PostMapping("/auto-assign")
    @Requires(Right.LEAD_ASSIGN)
    View autoAssign(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(defaultValue = "/leads") String from,
            Caller caller,
            HttpServletResponse response) {
        CustodyOutcome outcome = commands.run(caller.actor(), new AutoAssignLeads(leadIds));
        return done.matched(MatchedView.of(outcome.results(), PlaceOfRequest.local(from)), response);
    }

    @PostMapping("/revoke")
    @Requires(Right.LEAD_REVOKE)
    View revoke(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(defaultValue = "revoke") String then,
            @RequestParam(name = "userId", required = false) @Nullable List<UUID> userIds,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(defaultValue = "/leads") String from,
            Caller caller,
            HttpServletResponse response) {
        if (!"reassign".equals(then)) {
            CustodyOutcome outcome = commands.run(caller.actor(), new RevokeLeads(leadIds));
            return done.show(
                    new DoneView(CustodyResult.REVOKED, outcome.results(), null), PlaceOfRequest.local(from), response);
        }
        AssignForm form = new AssignForm(leadIds, orEmpty(userIds), confirmed, true, PlaceOfRequest.local(from));
        if (form.userIds().isEmpty()) {
            return again(form, leadIds, false, userIds == null ? null : "assign.nobody", caller);
        }
        CustodyOutcome outcome = commands.run(caller.actor(), new RevokeLeads(leadIds, form.userIds(), confirmed));
        return assigned(form, outcome, CustodyResult.REASSIGNED, null, caller, response);
    }

    /**
     * Accepts what is tagged, or the one lead whose own button was pressed.
     *
     * @param only that lead, whatever is tagged
     */
    @PostMapping("/accept")
    @Requires(Right.LEAD_ANSWER)
    View accept(
            @RequestParam(name = "leadId", defaultValue = "") List<UUID> tagged,
            @RequestParam(required = false) @Nullable UUID only,
            @RequestParam(defaultValue = "/leads") String from,
            Caller caller,
            HttpServletResponse response) {
        List<UUID> leadIds = only == null ? tagged : List.of(only);
        AcceptOutcome outcome = commands.run(caller.actor(), new AcceptLeads(leadIds, List.of()));
        return switch (outcome) {
            case AcceptOutcome.Answered answered ->
                done.show(DoneView.accepted(answered), PlaceOfRequest.local(from), response);
            case AcceptOutcome.MixedSelection mixed -> done.mixed(leadIds, PlaceOfRequest.local(from), caller);
        };
    }

    @PostMapping("/reject")
    @Requires(Right.LEAD_ANSWER)
    View reject(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = "/leads") String from,
            Caller caller,
            HttpServletResponse response) {
        CustodyOutcome outcome = commands.run(caller.actor(), new RejectLeads(leadIds, Words.joined(reason, words)));
        return done.show(
                new DoneView(CustodyResult.REJECTED, outcome.results(), null),
                PlaceOfRequest.local(from),
                caller,
                response);
    }

    @PostMapping("/close")
    @Requires({Right.LEAD_ANSWER, Right.LEAD_SCREEN})
    View close(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(required = false) @Nullable CloseOutcome outcome,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "/leads") String from,
            Caller caller,
            HttpServletResponse response) {
        if (outcome == null) {
            String typed = reason == null ? "" : reason;
            return choices.close(caller, leadIds, PlaceOfRequest.local(from), typed, "close.nothing");
        }
        CustodyOutcome closed = commands.run(caller.actor(), new CloseLeads(leadIds, outcome, reason));
        List<UUID> ids = DoneView.doneIds(closed.results());
        DoneView.Undo undo = ids.isEmpty() ? null : new DoneView.Undo("/leads/reopen", ids, List.of());
        return done.show(
                new DoneView(CustodyResult.CLOSED, closed.results(), undo), PlaceOfRequest.local(from), response);
    }

    @PostMapping("/reopen")
    @Requires({Right.LEAD_ANSWER, Right.LEAD_SCREEN})
    View reopen(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(defaultValue = "/leads") String from,
            Caller caller,
            HttpServletResponse response) {
        CustodyOutcome outcome = commands.run(caller.actor(), new ReopenLeads(leadIds));
        return done.show(
                new DoneView(CustodyResult.REOPENED, outcome.results(), null), PlaceOfRequest.local(from), response);
    }

    /** @param outcome WON or LOST, or blank to confirm what is claimed */
    @PostMapping("/validate")
    @Requires(Right.RATIO_VALIDATE)
    View validate(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(required = false) @Nullable CloseOutcome outcome,
            @RequestParam(defaultValue = "/leads") String from,
            Caller caller,
            HttpServletResponse response) {
        CustodyOutcome validated = commands.run(caller.actor(), new ValidateLeads(leadIds, outcome));
        return done.show(
                new DoneView(CustodyResult.VALIDATED, validated.results(), null), PlaceOfRequest.local(from), response);
    }

    @PostMapping("/status")
    @Requires(Right.LEAD_ANSWER)
    View status(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam UUID statusId,
            @RequestParam(defaultValue = "/leads") String from,
            Caller caller,
            HttpServletResponse response) {
        CustodyOutcome outcome = commands.run(caller.actor(), new SetLeadStatus(leadIds, statusId));
        return done.show(
                new DoneView(CustodyResult.STATUS_SET, outcome.results(), null), PlaceOfRequest.local(from), response);
    }

    /** What came of giving leads to people; asks once more about those that only rejecters could take. */
    private View assigned(
            AssignForm form,
            CustodyOutcome outcome,
            CustodyResult result,
            DoneView.@Nullable Undo undo,
            Caller caller,
            HttpServletResponse response) {
        List<UUID> toConfirm = refusedWith("REJECTED_BEFORE", outcome.results());
        if (!toConfirm.isEmpty() && outcome.countDone() == 0) {
            return again(form, toConfirm, true, null, caller);
        }
        DoneView.Confirm confirm =
                toConfirm.isEmpty() ? null : new DoneView.Confirm(form.action(), toConfirm, form.userIds());
        return done.show(new DoneView(result, outcome.results(), undo, confirm, List.of()), form.from(), response);
    }

    private View again(
            AssignForm form, List<UUID> leadIds, boolean confirm, @Nullable String problemKey, Caller caller) {
        return reads.inSnapshot(caller.organisationId(), () -> {
            List<LeadInCustody> leads = tagged.read(caller, leadIds);
            return done.assignAgain(AssignDialog.again(assignments, caller, leads, form, confirm, problemKey));
        });
    }

    private static List<UUID> refusedWith(String code, List<LeadResult> results) {
        return results.stream()
                .filter(result -> Optional.ofNullable(result.refusal())
                        .map(Refusal::code)
                        .filter(code::equals)
                        .isPresent())
                .map(LeadResult::leadId)
                .toList();
    }

    private static List<UUID> orEmpty(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids;
    }
}
