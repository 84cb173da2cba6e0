package io.baton.web.assignment;

import io.baton.catalogue.Catalogue;
import io.baton.http.Caller;
import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadInCustody;
import io.baton.leads.Stage;
import io.baton.platform.Reads;
import io.baton.web.Pages;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Fills the dialogs in which one thing must be chosen: when they are opened, and again when nothing was. */
@Component
class ChoiceDialogs {

    private final Pages pages;
    private final Reads reads;
    private final TaggedLeads tagged;
    private final Catalogue catalogue;

    ChoiceDialogs(Pages pages, Reads reads, TaggedLeads tagged, Catalogue catalogue) {
        this.pages = pages;
        this.reads = reads;
        this.tagged = tagged;
        this.catalogue = catalogue;
    }

    /**
     * As what leads are closed.
     *
     * @param reason as it was typed
     * @param problemKey the key of what is missing, or null
     */
    View close(Caller caller, List<UUID> leadIds, String from, String reason, @Nullable String problemKey) {
        return show(
                "assignment/close",
                caller,
                leadIds,
                problemKey,
                leads -> new CloseView(Tagged.of(leads, from), outcomes(leads), reason, problemKey));
    }

    /** Which lead group leads get. */
    View group(Caller caller, List<UUID> leadIds, String from, @Nullable String problemKey) {
        return show("assignment/group", caller, leadIds, problemKey, leads -> {
            UUID first = leads.getFirst().groupId();
            boolean same = leads.stream().allMatch(lead -> lead.groupId().equals(first));
            return new GroupDialogView(
                    Tagged.of(leads, from),
                    catalogue.listActiveGroups(caller.organisationId()),
                    same ? first : null,
                    problemKey);
        });
    }

    private View show(
            String template,
            Caller caller,
            List<UUID> leadIds,
            @Nullable String problemKey,
            Function<List<LeadInCustody>, Object> view) {
        HttpStatus status = problemKey == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return reads.inSnapshot(
                caller.organisationId(), () -> pages.view(template, view.apply(tagged.read(caller, leadIds)), status));
    }

    /** What an advisor may call accepted leads; a coordinator only says of unassigned ones that they are none. */
    private static List<CloseOutcome> outcomes(List<LeadInCustody> leads) {
        boolean accepted = leads.stream().allMatch(lead -> lead.stage() == Stage.ACCEPTED);
        return accepted
                ? List.of(CloseOutcome.values())
                : List.of(CloseOutcome.INVALID, CloseOutcome.SPAM, CloseOutcome.DUPLICATE);
    }
}
