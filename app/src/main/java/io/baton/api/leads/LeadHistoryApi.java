package io.baton.api.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.api.ProblemKind;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.leads.AddNote;
import io.baton.leads.AddNotes;
import io.baton.leads.LeadEventType;
import io.baton.leads.LeadEventView;
import io.baton.leads.LeadHistory;
import io.baton.leads.LeadNoteView;
import io.baton.leads.Leads;
import io.baton.leads.Named;
import io.baton.leads.NoteAdded;
import io.baton.leads.NotesAdded;
import io.baton.platform.Answer;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What happened to leads, and the notes on them. */
@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "Leads")
class LeadHistoryApi {

    /**
     * One event.
     *
     * @param actor the user, or null for the system
     */
    record EventJson(
            int sequence,
            Instant at,
            LeadEventType type,
            @Nullable Named actor,
            Channel channel,
            Map<String, Object> details) {}

    /** All events of a lead, oldest first. */
    record HistoryJson(List<EventJson> items) {}

    /** One note. */
    record NoteJson(
            UUID id, UUID leadId, Instant at, @Nullable Named author, String text) {}

    record NoteBody(@Nullable String text) {}

    record NotesBody(
            @Nullable List<@Nullable UUID> leadIds,
            @Nullable String text) {}

    /** What came of a note on one of many leads. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoteResult(
            UUID leadId,
            @Nullable String outcome,
            @Nullable UUID noteId,
            @Nullable Refusal refusal) {}

    record NoteResults(List<NoteResult> results) {}

    private final Leads leads;
    private final LeadHistory history;
    private final Reads reads;
    private final CommandRunner commands;
    private final RepeatHeader repeats;

    LeadHistoryApi(Leads leads, LeadHistory history, Reads reads, CommandRunner commands, RepeatHeader repeats) {
        this.leads = leads;
        this.history = history;
        this.reads = reads;
        this.commands = commands;
        this.repeats = repeats;
    }

    @GetMapping("/{id}/history")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @Operation(summary = "Tells what happened to a lead, oldest first")
    HistoryJson history(@PathVariable UUID id, Caller caller) {
        leads.get(caller.user(), id);
        return new HistoryJson(history.listOf(caller.organisationId(), id).stream()
                .map(LeadHistoryApi::event)
                .toList());
    }

    @GetMapping("/{id}/notes")
    @Requires({Right.LEAD_VIEW_OFFICE, Right.LEAD_VIEW_OWN})
    @Operation(summary = "Lists the notes on a lead, newest first")
    Slice<NoteJson> notes(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        return leads.listNotes(caller.user(), id, cursor, ApiParameters.limit(limit))
                .map(LeadHistoryApi::note);
    }

    @PostMapping("/{id}/notes")
    @Requires(Right.LEAD_FOLLOW_UP)
    @Operation(summary = "Adds a note to a lead")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NoteJson> addNote(
            @PathVariable UUID id, @RequestBody NoteBody body, Caller caller, HttpServletRequest request) {
        // The key holds for the route, so the lead is part of what is repeated.
        Answer<NoteAdded> answer = commands.run(
                caller.actor(),
                new AddNote(id, text(body.text())),
                repeats.of(request, List.of(id, Objects.requireNonNullElse(body.text(), ""))));
        return ApiAnswers.created(
                answer,
                added -> reads.inSnapshot(
                        caller.organisationId(),
                        () -> note(leads.getNote(caller.user(), added.leadId(), added.noteId()))));
    }

    @PostMapping("/notes")
    @Requires(Right.LEAD_FOLLOW_UP)
    @Operation(summary = "Adds the same note to many leads")
    @AlsoAnswers(ProblemKind.NOT_FOUND)
    ResponseEntity<NoteResults> addNotes(@RequestBody NotesBody body, Caller caller, HttpServletRequest request) {
        AddNotes command = new AddNotes(leadIds(body.leadIds()), text(body.text()));
        return ApiAnswers.done(
                commands.run(caller.actor(), command, repeats.of(request, body)), LeadHistoryApi::results);
    }

    private static List<UUID> leadIds(@Nullable List<@Nullable UUID> sent) {
        if (sent == null) {
            throw new InvalidInputException(FieldProblem.required("leadIds"));
        }
        if (sent.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInputException(FieldProblem.malformed("leadIds", "a list of ids"));
        }
        return sent.stream().filter(Objects::nonNull).toList();
    }

    private static String text(@Nullable String sent) {
        if (sent == null) {
            throw new InvalidInputException(FieldProblem.required("text"));
        }
        return sent;
    }

    private static NoteResults results(NotesAdded added) {
        return new NoteResults(added.results().stream()
                .map(result -> new NoteResult(
                        result.leadId(), result.noteId() == null ? null : "NOTED", result.noteId(), result.refusal()))
                .toList());
    }

    private static EventJson event(LeadEventView event) {
        UUID actor = event.actorId();
        String name = event.actorName();
        return new EventJson(
                event.sequence(),
                event.at(),
                event.type(),
                actor == null || name == null ? null : new Named(actor, name),
                event.channel(),
                event.details());
    }

    private static NoteJson note(LeadNoteView note) {
        return new NoteJson(note.id(), note.leadId(), note.at(), note.author(), note.text());
    }
}
