package io.baton.web.assignment;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.leads.AddNotes;
import io.baton.leads.LeadInCustody;
import io.baton.leads.NotesAdded;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.platform.RepeatKey;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Writes one note on many leads. */
@Controller
class NotePages {

    private static final String ROUTE = "POST /leads/notes";

    private final Pages pages;
    private final Notices notices;
    private final CommandRunner commands;
    private final Reads reads;
    private final TaggedLeads tagged;
    private final PlaceOfRequest places;

    NotePages(
            Pages pages,
            Notices notices,
            CommandRunner commands,
            Reads reads,
            TaggedLeads tagged,
            PlaceOfRequest places) {
        this.pages = pages;
        this.notices = notices;
        this.commands = commands;
        this.reads = reads;
        this.tagged = tagged;
        this.places = places;
    }

    @PostMapping("/leads/notes")
    @Requires(Right.LEAD_FOLLOW_UP)
    View add(
            @RequestParam("leadId") List<UUID> leadIds,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String nonce,
            @RequestParam(defaultValue = "/leads") String from,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (text.isBlank()) {
            return again(leadIds, text, from, caller);
        }
        NotesAdded added = commands.run(
                        caller.actor(),
                        new AddNotes(leadIds, text.strip()),
                        RepeatKey.ofForm(ROUTE, nonce, leadIds + text))
                .outcome();
        int count = (int) added.results().stream()
                .filter(result -> result.refusal() == null)
                .count();
        if (places.wantsFragment()) {
            response.setHeader("HX-Trigger", "baton:close-dialog, baton:changed");
            return pages.view("assignment/noted", new NotedView(count));
        }
        notices.tell(request, Notice.done("done.noted", count));
        RedirectView redirect = new RedirectView(PlaceOfRequest.local(from));
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }

    private View again(List<UUID> leadIds, String text, String from, Caller caller) {
        return reads.inSnapshot(caller.organisationId(), () -> {
            List<LeadInCustody> leads = tagged.read(caller, leadIds);
            Tagged about = Tagged.of(leads, PlaceOfRequest.local(from));
            return pages.view(
                    "assignment/note",
                    new NoteDialogView(about, text, "note.missing"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        });
    }
}
