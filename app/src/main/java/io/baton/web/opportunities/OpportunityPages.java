package io.baton.web.opportunities;

import io.baton.access.Right;
import io.baton.contacts.ChangeOpportunity;
import io.baton.contacts.CreateOpportunity;
import io.baton.contacts.OpportunityView;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.web.FormKeys;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Opportunities: the list by stage, a new one of a contact, one that is there. */
@Controller
class OpportunityPages {

    static final String LIST = "/opportunities";
    private static final String OF_CONTACT = "/contacts/{contactId}/opportunities";

    private final Pages pages;
    private final Notices notices;
    private final OpportunityPageReader reader;
    private final CommandRunner runner;
    private final Reads reads;

    OpportunityPages(Pages pages, Notices notices, OpportunityPageReader reader, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.reader = reader;
        this.runner = runner;
        this.reads = reads;
    }

    /** @param stageId those at one stage; all without one */
    @Requires(Right.CONTACT_VIEW)
    @GetMapping(LIST)
    View list(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID stageId,
            @RequestParam(required = false) @Nullable String cursor) {
        return pages.view("opportunities/list", reader.list(caller.user(), stageId, cursor));
    }

    @Requires(Right.CONTACT_VIEW)
    @GetMapping(OF_CONTACT + "/new")
    View blank(Caller caller, @PathVariable UUID contactId) {
        return pages.view(
                "opportunities/opportunity",
                reader.blank(caller.user(), contactId, OpportunityForm.EMPTY, FormProblems.NONE));
    }

    @Requires(Right.CONTACT_VIEW)
    @PostMapping(OF_CONTACT)
    View create(Caller caller, HttpServletRequest request, @PathVariable UUID contactId, OpportunityForm form) {
        try {
            OpportunityView opened = runner.run(
                            caller.actor(), new CreateOpportunity(contactId, form.facts()), FormKeys.of(request))
                    .outcome();
            notices.tell(request, Notice.done("opportunities.opened", opened.title()));
            return Redirects.to(LIST + "/" + opened.id());
        } catch (InvalidInputException e) {
            return reads.inSnapshot(
                    caller.organisationId(),
                    () -> pages.view(
                            "opportunities/opportunity",
                            reader.blank(caller.user(), contactId, form, FormProblems.of(e)),
                            HttpStatus.UNPROCESSABLE_CONTENT));
        }
    }

    @Requires(Right.CONTACT_VIEW)
    @GetMapping(LIST + "/{id}")
    View show(Caller caller, @PathVariable UUID id) {
        return pages.view("opportunities/opportunity", reader.read(caller.user(), id));
    }

    @Requires(Right.CONTACT_VIEW)
    @PostMapping(LIST + "/{id}")
    View change(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            OpportunityForm form) {
        try {
            OpportunityView changed = runner.run(caller.actor(), new ChangeOpportunity(id, version, form.facts()));
            notices.tell(request, Notice.done("opportunities.changed", changed.title()));
            boolean stillSeen = reads.inSnapshot(caller.organisationId(), () -> reader.sees(caller.user(), id));
            return Redirects.to(stillSeen ? LIST + "/" + id : LIST);
        } catch (InvalidInputException e) {
            return reads.inSnapshot(
                    caller.organisationId(),
                    () -> pages.view(
                            "opportunities/opportunity",
                            reader.typed(caller.user(), id, form, version, FormProblems.of(e)),
                            HttpStatus.UNPROCESSABLE_CONTENT));
        }
    }
}
