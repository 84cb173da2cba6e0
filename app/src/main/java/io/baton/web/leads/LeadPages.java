package io.baton.web.leads;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.leads.AddNote;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.web.FormKeys;
import io.baton.web.FormProblems;
import io.baton.web.LocalPaths;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One lead: who it is, what happened to it, who had it, and what can be done now. */
@Controller
@RequestMapping("/leads")
class LeadPages {

    private final Pages pages;
    private final Notices notices;
    private final LeadPageReader reader;
    private final CommandRunner commands;
    private final Reads reads;

    LeadPages(Pages pages, Notices notices, LeadPageReader reader, CommandRunner commands, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.reader = reader;
        this.commands = commands;
        this.reads = reads;
    }

    @GetMapping("/{id}")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    View show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from,
            @RequestHeader(required = false, value = "Referer") @Nullable String referer,
            Caller caller) {
        return pages.view(
                "leads/lead",
                reader.read(
                        caller.user(),
                        id,
                        "",
                        FormProblems.NONE,
                        LocalPaths.localOr(from, LocalPaths.listBefore(referer))));
    }

    @PostMapping("/{id}/notes")
    @Requires(Right.LEAD_FOLLOW_UP)
    View addNote(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String from,
            Caller caller,
            HttpServletRequest request) {
        String back = LocalPaths.localOr(from, LocalPaths.LIST);
        boolean fragment = request.getHeader("HX-Request") != null;
        try {
            commands.run(caller.actor(), new AddNote(id, text), FormKeys.of(request));
        } catch (InvalidInputException e) {
            return page(caller, id, text, FormProblems.of(e), back, fragment, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (fragment) {
            return page(caller, id, "", FormProblems.NONE, back, true, HttpStatus.OK);
        }
        notices.tell(request, Notice.done("leads.noteAdded"));
        return Redirects.to(
                back.equals(LocalPaths.LIST)
                        ? "/leads/" + id
                        : "/leads/" + id + "?from=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    private View page(
            Caller caller,
            UUID id,
            String typed,
            FormProblems problems,
            String from,
            boolean fragment,
            HttpStatus status) {
        return reads.inSnapshot(
                caller.organisationId(),
                () -> pages.view(
                        fragment ? "leads/timeline" : "leads/lead",
                        reader.read(caller.user(), id, typed, problems, from),
                        status));
    }
}
