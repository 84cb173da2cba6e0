package io.baton.api.imports;

import io.baton.access.Right;
import io.baton.api.AlsoAnswers;
import io.baton.api.ConflictException;
import io.baton.api.ProblemKind;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.imports.FileReceived;
import io.baton.imports.ImportFiles;
import io.baton.imports.ImportMoved;
import io.baton.imports.ImportRowView;
import io.baton.imports.ImportView;
import io.baton.imports.Imports;
import io.baton.imports.ReceiveFile;
import io.baton.imports.RowMark;
import io.baton.imports.StoredFile;
import io.baton.imports.UndoImport;
import io.baton.imports.WayWithDuplicates;
import io.baton.platform.Answer;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.platform.RepeatKey;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Leads from files. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportApi {

    private static final int ROWS_ANSWERED = 100;
    private static final Refusal STATE_CHANGED =
            new Refusal("STATE_CHANGED", "the import is in a state in which this is not possible");

    private final Imports imports;
    private final ImportFiles files;
    private final CommandRunner commands;
    private final Reads reads;
    private final RepeatHeader repeats;

    ImportApi(Imports imports, ImportFiles files, CommandRunner commands, Reads reads, RepeatHeader repeats) {
        this.imports = imports;
        this.files = files;
        this.commands = commands;
        this.reads = reads;
        this.repeats = repeats;
    }

    @PostMapping
    @Requires(Right.LEAD_IMPORT)
    @Operation(summary = "Brings in leads from a file: CSV, TSV or XLSX")
    @ResponseStatus(HttpStatus.CREATED)
    @AlsoAnswers({ProblemKind.NOT_FOUND})
    ResponseEntity<ImportJson> create(
            @RequestPart("file") MultipartFile file,
            @RequestPart(name = "mapping", required = false) @Nullable ImportBody mapping,
            @RequestParam(required = false) @Nullable UUID officeId,
            @RequestParam(required = false) @Nullable WayWithDuplicates duplicates,
            Caller caller,
            HttpServletRequest request) {
        if (file.isEmpty()) {
            throw new InvalidInputException(new FieldProblem("file", "EMPTY", "there is nothing in it"));
        }
        try (InputStream bytes = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
            Answer<FileReceived> answer = files.received(
                    bytes, name, stored -> receive(stored, mapping, officeId, duplicates, caller, request));
            ImportView view = reads.inSnapshot(
                    caller.organisationId(),
                    () -> imports.get(caller.user(), answer.outcome().importId()));
            ResponseEntity.BodyBuilder created = ResponseEntity.created(URI.create("/api/v1/imports/" + view.id()));
            if (answer.replayed()) {
                created.header("Idempotency-Replayed", "true");
            }
            return created.body(ImportJson.of(view, answer.outcome().earlier(), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer<FileReceived> receive(
            StoredFile stored,
            @Nullable ImportBody mapping,
            @Nullable UUID officeId,
            @Nullable WayWithDuplicates duplicates,
            Caller caller,
            HttpServletRequest request) {
        ReceiveFile command =
                new ReceiveFile(stored, officeId, mapping == null ? null : mapping.toMapping(), duplicates, true);
        RepeatKey key = repeats.of(
                request,
                List.of(
                        stored.digest(),
                        mapping == null ? "" : mapping,
                        officeId == null ? "" : officeId,
                        duplicates == null ? "" : duplicates));
        return commands.run(caller.actor(), command, key);
    }

    @GetMapping("/{id}")
    @Requires(Right.LEAD_IMPORT)
    @Operation(summary = "Tells how far an import is, and which rows became no lead")
    ImportJson get(@PathVariable UUID id, Caller caller) {
        ImportView view = imports.get(caller.user(), id);
        return ImportJson.of(view, false, imports.listLeftOut(caller.user(), view, 0, ROWS_ANSWERED));
    }

    @PostMapping("/{id}/undo")
    @Requires(Right.LEAD_IMPORT)
    @Operation(summary = "Removes the leads of an import that nobody has touched")
    @AlsoAnswers(ProblemKind.CONFLICT)
    ResponseEntity<ImportJson> undo(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        Answer<ImportMoved> answer = commands.run(caller.actor(), new UndoImport(id), repeats.of(request, Map.of()));
        ImportView view = reads.inSnapshot(caller.organisationId(), () -> imports.get(caller.user(), id));
        ImportJson json = ImportJson.of(view, false, List.of());
        if (!answer.outcome().done()) {
            throw new ConflictException(STATE_CHANGED, json);
        }
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
        if (answer.replayed()) {
            ok.header("Idempotency-Replayed", "true");
        }
        return ok.body(json);
    }

    // No snapshot around it: a slow reader would hold a transaction. What became no lead is only ever added to.
    @RequestMapping(method = RequestMethod.GET, path = "/{id}/rejected.csv")
    @Requires(Right.LEAD_IMPORT)
    @Operation(summary = "Answers the rows that became no lead as CSV, in the columns of the file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void rejected(@PathVariable UUID id, Caller caller, HttpServletResponse response) throws IOException {
        reads.inSnapshot(caller.organisationId(), () -> imports.get(caller.user(), id));
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected-" + id + ".csv\"");
        imports.writeLeftOut(caller.user(), id, ImportApi::reason, response.getWriter());
    }

    private static String reason(ImportRowView row) {
        if (row.outcome() == ImportRowView.Outcome.DUPLICATE) {
            return row.otherRow() == null ? "DUPLICATE" : "DUPLICATE of row " + row.otherRow();
        }
        return row.marks().stream()
                .filter(mark -> mark.code().rejects())
                .map(ImportApi::reason)
                .collect(Collectors.joining("; "));
    }

    private static String reason(RowMark mark) {
        return mark.column() == null ? mark.code().name() : mark.code() + " in " + mark.column();
    }
}
