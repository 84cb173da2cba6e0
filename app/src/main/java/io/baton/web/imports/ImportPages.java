package io.baton.web.imports;

import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.campaigns.Campaigns;
import io.baton.catalogue.Catalogue;
import io.baton.http.Caller;
import io.baton.http.MalformedRequestException;
import io.baton.http.Requires;
import io.baton.imports.ChangeImport;
import io.baton.imports.DiscardImport;
import io.baton.imports.FileReceived;
import io.baton.imports.ImportFiles;
import io.baton.imports.ImportMoved;
import io.baton.imports.ImportTarget;
import io.baton.imports.ImportView;
import io.baton.imports.Imports;
import io.baton.imports.ReceiveFile;
import io.baton.imports.SheetContent;
import io.baton.imports.StartImport;
import io.baton.imports.UndoImport;
import io.baton.imports.WayWithDuplicates;
import io.baton.platform.Command;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.shared.FieldProblem;
import io.baton.sheets.SheetFormat;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import io.baton.web.Texts;
import io.baton.web.access.Choice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Imports: where they begin, what the columns are, how far it is, what came of it. */
@Controller
class ImportPages {

    static final String LIST = "/leads/imports";

    private static final int ROWS_SHOWN = 100;
    private static final int LONGEST_EXAMPLE = 60;
    private static final int MOST_CAMPAIGNS = 200;

    private final Pages pages;
    private final Notices notices;
    private final Texts texts;
    private final Imports imports;
    private final ImportFiles files;
    private final Offices offices;
    private final Campaigns campaigns;
    private final Catalogue catalogue;
    private final CommandRunner commands;
    private final Reads reads;

    ImportPages(
            Pages pages,
            Notices notices,
            Texts texts,
            Imports imports,
            ImportFiles files,
            Offices offices,
            Campaigns campaigns,
            Catalogue catalogue,
            CommandRunner commands,
            Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.texts = texts;
        this.imports = imports;
        this.files = files;
        this.offices = offices;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.commands = commands;
        this.reads = reads;
    }

    @Requires(Right.LEAD_IMPORT)
    @GetMapping(LIST)
    View list(Caller caller) {
        return pages.view(
                "imports/list", list(caller, caller.user().office().id().toString(), null, FormProblems.NONE));
    }

    private ImportListView list(
            Caller caller, String officeId, @Nullable WayWithDuplicates duplicates, FormProblems problems) {
        return new ImportListView(imports.list(caller.user()), offices(caller), officeId, duplicates, problems);
    }

    @Requires(Right.LEAD_IMPORT)
    @PostMapping(LIST)
    View receive(
            @RequestParam("file") MultipartFile file,
            @RequestParam UUID officeId,
            @RequestParam(required = false) @Nullable WayWithDuplicates duplicates,
            Caller caller,
            HttpServletRequest request) {
        try (InputStream bytes = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            // Browsers send this where nothing was chosen; what was chosen and is empty is told as a file without rows.
            if (file.isEmpty() && name.isBlank()) {
                throw new InvalidInputException(FieldProblem.required("file"));
            }
            FileReceived received = files.received(
                    bytes,
                    name,
                    stored -> commands.run(caller.actor(), new ReceiveFile(stored, officeId, null, duplicates, false)));
            if (received.earlier()) {
                notices.tell(request, Notice.refused("imports.earlier"));
            }
            return Redirects.to(LIST + "/" + received.importId());
        } catch (InvalidInputException e) {
            ImportListView view = reads.inSnapshot(
                    caller.organisationId(), () -> list(caller, officeId.toString(), duplicates, FormProblems.of(e)));
            return pages.view("imports/list", view, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Requires(Right.LEAD_IMPORT)
    @GetMapping(LIST + "/{id}")
    View show(@PathVariable UUID id, Caller caller) {
        return pages.view("imports/import", page(caller, imports.get(caller.user(), id), FormProblems.NONE));
    }

    // No snapshot around it: a slow reader would hold a transaction.
    @Requires(Right.LEAD_IMPORT)
    @RequestMapping(method = RequestMethod.GET, path = LIST + "/{id}/rejected.csv")
    void rejected(@PathVariable UUID id, Caller caller, HttpServletResponse response) throws IOException {
        reads.inSnapshot(caller.organisationId(), () -> imports.get(caller.user(), id));
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected.csv\"");
        Locale locale = caller.user().locale();
        imports.writeLeftOut(caller.user(), id, row -> RowTexts.reason(texts, locale, row), response.getWriter());
    }

    @Requires(Right.LEAD_IMPORT)
    @PostMapping(LIST + "/{id}")
    View change(@PathVariable UUID id, ImportForm form, Caller caller, HttpServletRequest request) {
        ImportView view = reads.inSnapshot(caller.organisationId(), () -> imports.get(caller.user(), id));
        SheetFormat format = form.format(view);
        if (!format.isKnown() && !format.equals(view.format())) {
            throw new MalformedRequestException("charset", "no such format");
        }
        try {
            SheetContent content =
                    format.equals(view.format()) ? null : files.beginningOf(caller.organisationId(), view, format);
            ImportMoved moved = commands.run(
                    caller.actor(),
                    new ChangeImport(id, form.officeId(), form.toMapping(view), form.duplicates(), content));
            return told(moved, "imports.changed", id, request);
        } catch (InvalidInputException e) {
            ImportPageView shown =
                    reads.inSnapshot(caller.organisationId(), () -> page(caller, view, FormProblems.of(e)));
            return pages.view("imports/import", shown, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Requires(Right.LEAD_IMPORT)
    @PostMapping(LIST + "/{id}/start")
    View start(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        return told(run(caller, new StartImport(id)), "imports.started", id, request);
    }

    @Requires(Right.LEAD_IMPORT)
    @PostMapping(LIST + "/{id}/undo")
    View undo(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        return told(run(caller, new UndoImport(id)), "imports.undoing", id, request);
    }

    @Requires(Right.LEAD_IMPORT)
    @PostMapping(LIST + "/{id}/discard")
    View discard(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        ImportMoved moved = run(caller, new DiscardImport(id));
        if (!moved.done()) {
            return told(moved, "imports.discarded", id, request);
        }
        notices.tell(request, Notice.done("imports.discarded"));
        return Redirects.to(LIST);
    }

    private ImportMoved run(Caller caller, Command<ImportMoved> command) {
        return commands.run(caller.actor(), command);
    }

    private View told(ImportMoved moved, String done, UUID id, HttpServletRequest request) {
        notices.tell(request, moved.done() ? Notice.done(done) : Notice.refused("imports.notNow"));
        return Redirects.to(LIST + "/" + id);
    }

    private ImportPageView page(Caller caller, ImportView view, FormProblems problems) {
        boolean open = view.canBeChanged();
        return new ImportPageView(
                view,
                open ? columns(view) : List.of(),
                open ? uses(caller, view) : List.of(),
                offices(caller),
                open ? campaigns(caller) : List.of(),
                open ? groups(caller) : List.of(),
                open ? imports.preview(caller.user(), view) : List.of(),
                imports.listLeftOut(caller.user(), view, 0, ROWS_SHOWN),
                imports.listWarned(caller.user(), view, 0, ROWS_SHOWN),
                imports.listKept(caller.user(), view, 0, ROWS_SHOWN),
                problems);
    }

    private static List<ColumnView> columns(ImportView view) {
        List<ColumnView> columns = new ArrayList<>();
        for (int i = 0; i < view.header().size(); i++) {
            int place = i;
            String example = view.samples().stream()
                    .map(row -> row.cells().get(place).strip())
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .orElse("");
            columns.add(new ColumnView(
                    i,
                    view.header().get(i),
                    view.mapping().columns().get(i).write(),
                    example.codePointCount(0, example.length()) <= LONGEST_EXAMPLE
                            ? example
                            : example.substring(0, example.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…"));
        }
        return columns;
    }

    private List<Choice> uses(Caller caller, ImportView view) {
        List<Choice> uses = new ArrayList<>();
        for (ImportTarget target : ImportTarget.values()) {
            if (target != ImportTarget.CUSTOM) {
                uses.add(new Choice(target.key(), texts.get(caller.user().locale(), "ImportTarget." + target.name())));
            } else {
                imports.fields(caller.user(), view)
                        .forEach(field -> uses.add(new Choice("custom." + field.key(), field.label())));
            }
        }
        return uses;
    }

    private List<Choice> offices(Caller caller) {
        return offices.listSeen(caller.user()).stream()
                .map(office -> new Choice(office.id().toString(), office.name()))
                .toList();
    }

    private List<Choice> campaigns(Caller caller) {
        return campaigns
                .searchOpen(caller.organisationId(), null, caller.user().visibleOffices(), MOST_CAMPAIGNS)
                .stream()
                .map(campaign -> new Choice(campaign.id().toString(), campaign.name()))
                .toList();
    }

    private List<Choice> groups(Caller caller) {
        List<Choice> groups = catalogue.listActiveGroups(caller.organisationId()).stream()
                .map(group -> new Choice(group.general() ? "" : group.id().toString(), group.name()))
                .toList();
        return groups.size() > 1 ? groups : List.of();
    }
}
