package io.baton.web.lists;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.lists.LeadList;
import io.baton.lists.RecordExport;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The list one looks at, as a file: with its columns, or with all there are. */
@Controller
class ExportPages {

    private final ListExports exports;
    private final ListPageReader reader;
    private final LeadList lists;
    private final CommandRunner commands;
    private final Reads reads;
    private final Clock clock;

    ExportPages(
            ListExports exports,
            ListPageReader reader,
            LeadList lists,
            CommandRunner commands,
            Reads reads,
            Clock clock) {
        this.exports = exports;
        this.reader = reader;
        this.lists = lists;
        this.commands = commands;
        this.reads = reads;
        this.clock = clock;
    }

    // No snapshot around it, as @GetMapping would put: sending the file takes as long as the reader takes.
    @RequestMapping(method = RequestMethod.GET, path = "/leads/export")
    @Requires({Right.REPORT_VIEW, Right.REPORT_VIEW_OWN})
    void export(
            @ModelAttribute ListParameters parameters,
            @RequestParam(defaultValue = "XLSX") ExportFormat format,
            @RequestParam(defaultValue = "false") boolean allColumns,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        ListAddress address = reads.inSnapshot(
                caller.organisationId(),
                () -> reader.shown(caller.user(), parameters.address(lists.waitingView(caller.user()))));
        List<ColumnView> columns = reads.inSnapshot(
                caller.organisationId(),
                () -> allColumns ? reader.allColumns(caller.user()) : reader.columns(caller.user(), address.view()));
        ListExports.Written written = exports.write(caller.user(), address.selection(), columns, format);
        Path file = written.file();
        try {
            commands.run(caller.actor(), new RecordExport(address.selection(), format.name(), written.leads()));
            response.setContentType(format.contentType());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(name(caller, address, format))
                            .build()
                            .toString());
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String name(Caller caller, ListAddress address, ExportFormat format) {
        String view = address.view().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "leads-" + view + "-"
                + LocalDate.now(clock.withZone(caller.user().zone())) + "." + format.ending();
    }
}
