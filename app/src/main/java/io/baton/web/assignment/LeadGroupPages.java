package io.baton.web.assignment;

import io.baton.access.Right;
import io.baton.assignment.CustodyOutcome;
import io.baton.assignment.CustodyResult;
import io.baton.assignment.LeadResult;
import io.baton.assignment.SetLeadGroup;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.LeadGroupView;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.leads.LeadInCustody;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Puts tagged leads into another lead group. */
@Controller
class LeadGroupPages {

    private final CommandRunner commands;
    private final Reads reads;
    private final TaggedLeads tagged;
    private final Catalogue catalogue;
    private final ChoiceDialogs choices;
    private final DonePages done;

    LeadGroupPages(
            CommandRunner commands,
            Reads reads,
            TaggedLeads tagged,
            Catalogue catalogue,
            ChoiceDialogs choices,
            DonePages done) {
        this.commands = commands;
        this.reads = reads;
        this.tagged = tagged;
        this.catalogue = catalogue;
        this.choices = choices;
        this.done = done;
    }

    @PostMapping("/leads/group")
    @Requires(Right.LEAD_SCREEN)
    View set(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(required = false) @Nullable UUID groupId,
            @RequestParam(defaultValue = PlaceOfRequest.START) String from,
            Caller caller,
            HttpServletResponse response) {
        String place = PlaceOfRequest.local(from);
        if (groupId == null) {
            return choices.group(caller, leadIds, place, "group.nothing");
        }
        List<LeadInCustody> before = reads.inSnapshot(caller.organisationId(), () -> tagged.read(caller, leadIds));
        CustodyOutcome outcome = commands.run(caller.actor(), new SetLeadGroup(leadIds, groupId));
        DoneView.Undo undo = undo(caller, before, outcome.results());
        return done.show(new DoneView(CustodyResult.GROUP_SET, outcome.results(), undo), place, response);
    }

    /** Back to the group they all had, where that is one and still in use. */
    private DoneView.@Nullable Undo undo(Caller caller, List<LeadInCustody> before, List<LeadResult> results) {
        Set<UUID> changed = new HashSet<>(DoneView.doneIds(results));
        Set<UUID> former = before.stream()
                .filter(lead -> changed.contains(lead.id()))
                .map(LeadInCustody::groupId)
                .collect(Collectors.toSet());
        if (former.size() != 1) {
            return null;
        }
        UUID one = former.iterator().next();
        boolean inUse = reads.inSnapshot(
                        caller.organisationId(), () -> catalogue.findGroup(caller.organisationId(), one))
                .filter(LeadGroupView::active)
                .isPresent();
        return inUse
                ? new DoneView.Undo("/leads/group", List.copyOf(changed), List.of(), Map.of("groupId", one.toString()))
                : null;
    }
}
