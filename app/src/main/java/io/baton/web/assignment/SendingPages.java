package io.baton.web.assignment;

import io.baton.access.Right;
import io.baton.assignment.CustodyOutcome;
import io.baton.assignment.CustodyResult;
import io.baton.assignment.DispatchLeads;
import io.baton.assignment.ForwardLeads;
import io.baton.assignment.RecallLeads;
import io.baton.assignment.RejectFromOffice;
import io.baton.assignment.RejectFromOfficeOutcome;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Carries out the commands that send leads from office to office, from pages. Sending one twice does it once: what has
 * gone already is refused the second time, and the refusal says where it is.
 */
@Controller
@RequestMapping("/leads")
class SendingPages {

    private final CommandRunner commands;
    private final SendingDialogs dialogs;
    private final DonePages done;

    SendingPages(CommandRunner commands, SendingDialogs dialogs, DonePages done) {
        this.commands = commands;
        this.dialogs = dialogs;
        this.done = done;
    }

    @PostMapping("/dispatch")
    @Requires(Right.LEAD_DISPATCH)
    View dispatch(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(name = "officeId", required = false) @Nullable List<UUID> officeIds,
            @RequestParam(defaultValue = PlaceOfRequest.START) String from,
            Caller caller,
            HttpServletResponse response) {
        if (officeIds == null || officeIds.isEmpty()) {
            return dialogs.dispatch(caller, again(leadIds, from, "dispatch.nowhere"), List.of());
        }
        CustodyOutcome outcome = commands.run(caller.actor(), new DispatchLeads(leadIds, officeIds));
        List<UUID> sent = DoneView.doneIds(outcome.results());
        DoneView.Undo undo = sent.isEmpty() ? null : new DoneView.Undo("/leads/recall", sent, List.of());
        return show(new DoneView(CustodyResult.DISPATCHED, outcome.results(), undo), from, caller, response);
    }

    @PostMapping("/recall")
    @Requires(Right.LEAD_DISPATCH)
    View recall(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(defaultValue = PlaceOfRequest.START) String from,
            Caller caller,
            HttpServletResponse response) {
        CustodyOutcome outcome = commands.run(caller.actor(), new RecallLeads(leadIds));
        return show(new DoneView(CustodyResult.RECALLED, outcome.results(), null), from, caller, response);
    }

    @PostMapping("/forward")
    @Requires(Right.LEAD_FORWARD)
    View forward(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = PlaceOfRequest.START) String from,
            Caller caller,
            HttpServletResponse response) {
        UUID office = ForwardView.officeOf(to);
        UUID advisor = ForwardView.advisorOf(to);
        if (office == null && advisor == null) {
            return dialogs.forward(caller, again(leadIds, from, "forward.nowhere"), search, null);
        }
        CustodyOutcome outcome = commands.run(caller.actor(), new ForwardLeads(leadIds, office, advisor));
        return show(new DoneView(CustodyResult.FORWARDED, outcome.results(), null), from, caller, response);
    }

    @PostMapping("/reject-from-office")
    @Requires(Right.LEAD_SCREEN)
    View rejectFromOffice(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = PlaceOfRequest.START) String from,
            Caller caller,
            HttpServletResponse response) {
        RejectFromOfficeOutcome outcome =
                commands.run(caller.actor(), new RejectFromOffice(leadIds, Words.joined(reason, words)));
        return switch (outcome) {
            case RejectFromOfficeOutcome.Answered answered ->
                show(
                        new DoneView(CustodyResult.RETURNED_TO_CORPORATE, answered.results(), null),
                        from,
                        caller,
                        response);
            case RejectFromOfficeOutcome.ReasonRequired missing ->
                dialogs.rejectFromOffice(caller, again(leadIds, from, "rejectFromOffice.noReason"));
        };
    }

    private View show(DoneView view, String from, Caller caller, HttpServletResponse response) {
        return done.show(view, PlaceOfRequest.local(from), caller, response);
    }

    private static SendingDialogs.Opening again(List<UUID> leadIds, String from, String problemKey) {
        return new SendingDialogs.Opening(leadIds, PlaceOfRequest.local(from), problemKey);
    }
}
