package io.baton.api.contacts;

import io.baton.access.Right;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.catalogue.Catalogue;
import io.baton.contacts.AddContactNote;
import io.baton.contacts.ContactDifference;
import io.baton.contacts.ContactNoteView;
import io.baton.contacts.ContactRow;
import io.baton.contacts.Contacts;
import io.baton.contacts.DecideDifference;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Contacts")
class ContactApi {

    /** A note to be written. */
    record NewNote(@Nullable String text) {}

    /**
     * A decision about something a lead says otherwise.
     *
     * @param takeOver whether the contact shall say it from now on; else it is dismissed
     */
    record Decision(@Nullable UUID differenceId, @Nullable Boolean takeOver) {}

    /** What the leads of a contact say otherwise and nobody has decided about, the oldest first. */
    record DifferencesJson(List<ContactDifference> items) {}

    private final Contacts contacts;
    private final Catalogue catalogue;
    private final CommandRunner runner;
    private final RepeatHeader repeats;
    private final Reads reads;

    ContactApi(Contacts contacts, Catalogue catalogue, CommandRunner runner, RepeatHeader repeats, Reads reads) {
        this.contacts = contacts;
        this.catalogue = catalogue;
        this.runner = runner;
        this.repeats = repeats;
        this.reads = reads;
    }

    /** The contacts the caller sees, by name; {@code q} searches beginnings of words, e-mail and phone. */
    @Requires(Right.CONTACT_VIEW)
    @GetMapping("/api/v1/contacts")
    @Operation(
            summary = "Lists the contacts the caller sees, by name; q searches beginnings of words, e-mail and phone")
    Slice<ContactRow> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return contacts.list(caller.user(), q, cursor, ApiParameters.limit(limit));
    }

    @Requires(Right.CONTACT_VIEW)
    @GetMapping("/api/v1/contacts/{id}")
    @Operation(summary = "Tells one contact")
    ContactBody get(Caller caller, @PathVariable UUID id) {
        return ContactBody.of(
                contacts.get(caller.user(), id),
                catalogue
                        .fieldOffers(caller.organisationId())
                        .reaching(caller.user().visibleOffices()));
    }

    /** The contact's notes, newest first. */
    @Requires(Right.CONTACT_VIEW)
    @GetMapping("/api/v1/contacts/{id}/notes")
    @Operation(summary = "Lists the notes on a contact, newest first")
    Slice<ContactNoteView> listNotes(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return contacts.listNotes(caller.user(), id, cursor, ApiParameters.limit(limit));
    }

    @Requires(Right.CONTACT_VIEW)
    @PostMapping("/api/v1/contacts/{id}/notes")
    @Operation(summary = "Adds a note to a contact")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ContactNoteView> addNote(
            Caller caller, HttpServletRequest request, @PathVariable UUID id, @RequestBody NewNote body) {
        AddContactNote command = new AddContactNote(id, body.text());
        return ApiAnswers.created(
                runner.run(caller.actor(), command, repeats.of(request, command)), Function.identity());
    }

    @Requires(Right.CONTACT_VIEW)
    @GetMapping("/api/v1/contacts/{id}/differences")
    @Operation(summary = "Lists what leads say otherwise than their contact, the oldest first")
    DifferencesJson listDifferences(Caller caller, @PathVariable UUID id) {
        return new DifferencesJson(contacts.listDifferences(caller.user(), id));
    }

    @Requires(Right.CONTACT_VIEW)
    @PostMapping("/api/v1/contacts/{id}/differences")
    @Operation(summary = "Takes over or dismisses what a lead says otherwise; tells what waits still")
    ResponseEntity<DifferencesJson> decideDifference(
            Caller caller, HttpServletRequest request, @PathVariable UUID id, @RequestBody Decision body) {
        UUID differenceId = body.differenceId();
        Boolean takeOver = body.takeOver();
        if (differenceId == null || takeOver == null) {
            throw new InvalidInputException(FieldProblem.required(differenceId == null ? "differenceId" : "takeOver"));
        }
        DecideDifference command = new DecideDifference(id, differenceId, takeOver);
        boolean replayed = runner.run(caller.actor(), command, repeats.of(request, command))
                .replayed();
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        if (replayed) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(reads.inSnapshot(
                caller.organisationId(), () -> new DifferencesJson(contacts.listDifferences(caller.user(), id))));
    }
}
