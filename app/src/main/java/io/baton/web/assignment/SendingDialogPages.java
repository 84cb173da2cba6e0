package io.baton.web.assignment;

import io.baton.access.Right;
import io.baton.assignment.SplitPreview;
import io.baton.assignment.SplitPreviews;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.Reads;
import io.baton.web.Pages;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Opens the dialogs of the commands that send leads from office to office, and of the one about campaigns. They change
 * nothing. Searching in one opens it anew with what was found.
 */
@Controller
@RequestMapping("/leads/dialogs")
class SendingDialogPages {

    private final SendingDialogs dialogs;
    private final SplitPreviews previews;
    private final Reads reads;
    private final Pages pages;
    private final PlaceOfRequest places;

    SendingDialogPages(
            SendingDialogs dialogs, SplitPreviews previews, Reads reads, Pages pages, PlaceOfRequest places) {
        this.dialogs = dialogs;
        this.previews = previews;
        this.reads = reads;
        this.pages = pages;
        this.places = places;
    }

    @PostMapping("/dispatch")
    @Requires(Right.LEAD_DISPATCH)
    View dispatch(@RequestParam("leadId") List<UUID> leadIds, Caller caller) {
        return dialogs.dispatch(caller, opening(leadIds, null), List.of());
    }

    /** Which office would get how many, each time the choice changes. */
    @PostMapping("/dispatch-split")
    @Requires(Right.LEAD_DISPATCH)
    View split(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(name = "officeId", required = false) @Nullable List<UUID> officeIds,
            Caller caller) {
        List<UUID> chosen = officeIds == null ? List.of() : officeIds;
        SplitPreview preview =
                reads.inSnapshot(caller.organisationId(), () -> previews.dispatching(caller.user(), leadIds, chosen));
        return pages.view("assignment/split", new SplitView(preview));
    }

    @PostMapping("/recall")
    @Requires(Right.LEAD_DISPATCH)
    View recall(@RequestParam("leadId") List<UUID> leadIds, Caller caller) {
        return dialogs.recall(caller, opening(leadIds, null));
    }

    @PostMapping("/reject-from-office")
    @Requires(Right.LEAD_SCREEN)
    View rejectFromOffice(@RequestParam("leadId") List<UUID> leadIds, Caller caller) {
        return dialogs.rejectFromOffice(caller, opening(leadIds, null));
    }

    @PostMapping("/forward")
    @Requires(Right.LEAD_FORWARD)
    View forward(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String from,
            Caller caller) {
        return dialogs.forward(caller, opening(leadIds, from), search, to);
    }

    @PostMapping("/campaign")
    @Requires(Right.CAMPAIGN_MANAGE)
    View campaign(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable String campaignId,
            @RequestParam(required = false) @Nullable String from,
            Caller caller) {
        return dialogs.campaign(caller, opening(leadIds, from), search, campaignId);
    }

    /** @param from the page the dialog was opened on, where a search in it says so */
    private SendingDialogs.Opening opening(List<UUID> leadIds, @Nullable String from) {
        return new SendingDialogs.Opening(leadIds, from == null ? places.current() : PlaceOfRequest.local(from), null);
    }
}
