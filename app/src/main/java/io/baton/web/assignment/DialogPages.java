package io.baton.web.assignment;

import io.baton.access.Holders;
import io.baton.access.Right;
import io.baton.assignment.Assignments;
import io.baton.catalogue.Catalogue;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Reads;
import io.baton.web.Pages;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Opens the dialogs of the commands on leads. They change nothing; they are POST because a list of a thousand tagged
 * leads is too long for an address.
 */
@Controller
@RequestMapping("/leads/dialogs")
class DialogPages {

    private final Pages pages;
    private final Reads reads;
    private final TaggedLeads tagged;
    private final Assignments assignments;
    private final Holders holders;
    private final Catalogue catalogue;
    private final PlaceOfRequest places;
    private final ChoiceDialogs choices;

    DialogPages(
            Pages pages,
            Reads reads,
            TaggedLeads tagged,
            Assignments assignments,
            Holders holders,
            Catalogue catalogue,
            PlaceOfRequest places,
            ChoiceDialogs choices) {
        this.pages = pages;
        this.reads = reads;
        this.tagged = tagged;
        this.assignments = assignments;
        this.holders = holders;
        this.catalogue = catalogue;
        this.places = places;
        this.choices = choices;
    }

    @PostMapping("/assign")
    @Requires(Right.LEAD_ASSIGN)
    View assign(@RequestParam("leadId") List<UUID> leadIds, Caller caller) {
        return read(caller, () -> pages.view("assignment/assign", assignView(leadIds, caller, false)));
    }

    @PostMapping("/reassign")
    @Requires(Right.LEAD_REVOKE)
    View reassign(@RequestParam("leadId") List<UUID> leadIds, Caller caller) {
        return read(caller, () -> pages.view("assignment/assign", assignView(leadIds, caller, true)));
    }

    @PostMapping("/reject")
    @Requires(Right.LEAD_ANSWER)
    View reject(@RequestParam("leadId") List<UUID> leadIds, Caller caller) {
        return read(caller, () -> pages.view("assignment/reject", new RejectView(taggedOf(leadIds, caller))));
    }

    @PostMapping("/revoke")
    @Requires(Right.LEAD_REVOKE)
    View revoke(@RequestParam("leadId") List<UUID> leadIds, Caller caller) {
        return read(caller, () -> {
            List<LeadInCustody> leads = tagged.read(caller, leadIds);
            List<UUID> ids = leads.stream()
                    .map(LeadInCustody::holderUserId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            List<String> names = holders.namesOf(caller.organisationId(), ids).values().stream()
                    .sorted()
                    .toList();
            return pages.view("assignment/revoke", new RevokeView(Tagged.of(leads, places.current()), names));
        });
    }

    @PostMapping("/close")
    @Requires({Right.LEAD_ANSWER, Right.LEAD_SCREEN})
    View close(@RequestParam("leadId") List<UUID> leadIds, Caller caller) {
        return choices.close(caller, leadIds, places.current(), "", null);
    }

    @PostMapping("/validate")
    @Requires(Right.RATIO_VALIDATE)
    View validate(@RequestParam("leadId") List<UUID> leadIds, Caller caller) {
        return read(
                caller,
                () -> pages.view(
                        "assignment/validate", ValidateView.of(tagged.read(caller, leadIds), places.current())));
    }

    @PostMapping("/group")
    @Requires(Right.LEAD_SCREEN)
    View group(@RequestParam("leadId") List<UUID> leadIds, Caller caller) {
        return choices.group(caller, leadIds, places.current(), null);
    }

    @PostMapping("/status")
    @Requires(Right.LEAD_ANSWER)
    View status(@RequestParam("leadId") List<UUID> leadIds, Caller caller) {
        return read(caller, () -> {
            List<LeadInCustody> leads = tagged.read(caller, leadIds);
            LeadInCustody first = leads.getFirst();
            boolean same = leads.stream().allMatch(lead -> Objects.equals(lead.statusId(), first.statusId()));
            return pages.view(
                    "assignment/status",
                    new StatusDialogView(
                            Tagged.of(leads, places.current()),
                            catalogue.listStatuses(caller.organisationId(), first.groupId()),
                            same ? first.statusId() : null));
        });
    }

    @PostMapping("/note")
    @Requires(Right.LEAD_FOLLOW_UP)
    View note(@RequestParam("leadId") List<UUID> leadIds, Caller caller) {
        return read(
                caller, () -> pages.view("assignment/note", new NoteDialogView(taggedOf(leadIds, caller), "", null)));
    }

    private AssignView assignView(List<UUID> leadIds, Caller caller, boolean reassign) {
        List<LeadInCustody> leads = tagged.read(caller, leadIds);
        return AssignDialog.open(assignments, caller, leads, places.current(), reassign);
    }

    private Tagged taggedOf(List<UUID> leadIds, Caller caller) {
        return Tagged.of(tagged.read(caller, leadIds), places.current());
    }

    private View read(Caller caller, Supplier<View> dialog) {
        return reads.inSnapshot(caller.organisationId(), dialog);
    }
}
