package io.baton.web.contacts;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.CustomFieldView;
import io.baton.contacts.AddContactNote;
import io.baton.contacts.ContactNoteView;
import io.baton.contacts.ContactRow;
import io.baton.contacts.ContactView;
import io.baton.contacts.Contacts;
import io.baton.contacts.DecideDifference;
import io.baton.contacts.Letters;
import io.baton.contacts.Opportunities;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.Slice;
import io.baton.tasks.TaskSubject;
import io.baton.web.FormKeys;
import io.baton.web.FormProblems;
import io.baton.web.NextPaths;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import io.baton.web.tasks.TasksAboutReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Contacts: the list with its search, one contact with its notes. */
@Controller
class ContactPages {

    private static final String LIST = "/contacts";
    private static final int SLICE = 50;

    private final Pages pages;
    private final Notices notices;
    private final Contacts contacts;
    private final Catalogue catalogue;
    private final DifferenceReader differences;
    private final TasksAboutReader tasks;
    private final Opportunities opportunities;
    private final Letters letters;
    private final CommandRunner runner;
    private final Reads reads;

    ContactPages(
            Pages pages,
            Notices notices,
            Contacts contacts,
            Catalogue catalogue,
            DifferenceReader differences,
            TasksAboutReader tasks,
            Opportunities opportunities,
            Letters letters,
            CommandRunner runner,
            Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.contacts = contacts;
        this.catalogue = catalogue;
        this.differences = differences;
        this.tasks = tasks;
        this.opportunities = opportunities;
        this.letters = letters;
        this.runner = runner;
        this.reads = reads;
    }

    @Requires(Right.CONTACT_VIEW)
    @GetMapping(LIST)
    View list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor) {
        Slice<ContactRow> found = contacts.list(caller.user(), q, blankToNull(cursor), SLICE);
        return pages.view(
                "contacts/list",
                new ContactListView(
                        q,
                        found.items(),
                        NextPaths.first(LIST, q, cursor),
                        NextPaths.next(LIST, q, found.nextCursor())));
    }

    @Requires(Right.CONTACT_VIEW)
    @GetMapping(LIST + "/{id}")
    View show(Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable String cursor) {
        return pages.view("contacts/contact", page(caller.user(), id, cursor, "", FormProblems.NONE));
    }

    @Requires(Right.CONTACT_VIEW)
    @PostMapping(LIST + "/{id}/notes")
    View addNote(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text) {
        try {
            runner.run(caller.actor(), new AddContactNote(id, text), FormKeys.of(request));
            notices.tell(request, Notice.done("contacts.noteAdded"));
            return Redirects.to(LIST + "/" + id);
        } catch (InvalidInputException e) {
            ContactPageView again = reads.inSnapshot(
                    caller.organisationId(), () -> page(caller.user(), id, null, text, FormProblems.of(e)));
            return pages.view("contacts/contact", again, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Takes over what a lead says otherwise, or dismisses it. Pressed twice it is decided once. */
    @Requires(Right.CONTACT_VIEW)
    @PostMapping(LIST + "/{id}/differences")
    View decide(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam UUID differenceId,
            @RequestParam boolean takeOver) {
        runner.run(caller.actor(), new DecideDifference(id, differenceId, takeOver));
        notices.tell(request, Notice.done(takeOver ? "contacts.difference.taken" : "contacts.difference.dismissed"));
        return Redirects.to(LIST + "/" + id);
    }

    private ContactPageView page(
            ActingUser user, UUID id, @Nullable String cursor, String typed, FormProblems problems) {
        ContactView contact = contacts.get(user, id);
        List<CustomFieldView> fields =
                catalogue.fieldOffers(user.organisationId()).reaching(user.visibleOffices());
        Slice<ContactNoteView> notes = contacts.listNotes(user, id, blankToNull(cursor), SLICE);
        String path = LIST + "/" + id;
        return new ContactPageView(
                contact,
                ContactPageView.factsOf(contact.facts(), fields),
                notes,
                differences.differences(user, contact, fields),
                differences.leads(user, id),
                contacts.listDoubles(user, contact),
                tasks.read(user, TaskSubject.contact(id), null),
                opportunities.listOf(user, id),
                letters.listOf(user, id),
                typed,
                problems,
                NextPaths.first(path, "", cursor),
                NextPaths.next(path, "", notes.nextCursor()));
    }

    private static @Nullable String blankToNull(@Nullable String cursor) {
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }
}
