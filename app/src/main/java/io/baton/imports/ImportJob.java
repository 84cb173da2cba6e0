package io.baton.imports;

import io.baton.platform.CommandRunner;
import io.baton.platform.Jobs;
import io.baton.platform.NotFoundException;
import io.baton.platform.NotPermittedException;
import io.baton.platform.Reads;
import io.baton.platform.RecurringJob;
import io.baton.sheets.SheetReader;
import io.baton.sheets.SheetRow;
import io.baton.sheets.Sheets;
import io.baton.sheets.UnreadableSheetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works for imports: reads a whole file to check it, makes leads of its rows, removes them when it is undone; some rows
 * a transaction. Where it stands is in the database, so that another run, after a crash on whichever server, goes on
 * behind the last row that was committed.
 */
@Component
class ImportJob implements RecurringJob {

    static final String NAME = "imports";

    /** Longer than any stretch of rows takes: whoever is silent for so long is gone. */
    static final Duration LEASE = Duration.ofSeconds(20);

    /** While a file is checked nobody renews: another who checks it too does no harm. */
    private static final Duration LEASE_OF_CHECK = Duration.ofMinutes(2);

    private static final int ROWS_AT_ONCE = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final Jobs jobs;
    private final LeadImportTable table;
    private final ImportFiles files;
    private final RowReading reading;
    private final CommandRunner commands;
    private final Reads reads;

    ImportJob(
            Jobs jobs,
            LeadImportTable table,
            ImportFiles files,
            RowReading reading,
            CommandRunner commands,
            Reads reads) {
        this.jobs = jobs;
        this.table = table;
        this.files = files;
        this.reading = reading;
        this.commands = commands;
        this.reads = reads;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        Optional<LeadImportTable.Due> due = claim();
        while (due.isPresent() && !Thread.currentThread().isInterrupted()) {
            work(due.get());
            due = claim();
        }
    }

    private Optional<LeadImportTable.Due> claim() {
        return jobs.acrossOrganisations(() -> table.claim(LEASE));
    }

    /** What the file or the user's rights are the reason of is the end of it; all else is tried again. */
    private void work(LeadImportTable.Due due) {
        try {
            switch (due.state()) {
                case CHECKING -> check(due);
                case RUNNING -> take(due);
                case UNDOING -> remove(due);
                case READY, DONE, UNDONE, FAILED, DISCARDED ->
                    throw new IllegalStateException("there is nothing to do for " + due);
            }
        } catch (UnreadableSheetException e) {
            commands.run(due.actor(), new FailImport(due.importId(), e.problem().name(), e.row()));
        } catch (NotPermittedException e) {
            LOG.info("import {} may not go on: {}", due.importId(), e.getMessage());
            commands.run(due.actor(), new FailImport(due.importId(), "NOT_PERMITTED", null));
        }
    }

    private void remove(LeadImportTable.Due due) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = commands.run(due.actor(), new RemoveLeads(due.importId())).more();
        }
    }

    private void take(LeadImportTable.Due due) {
        ImportView view = read(due);
        files.read(due.actor().organisationId(), view.fileId(), path -> {
            try (SheetReader rows = Sheets.open(path, view.format())) {
                take(due, view.lastRow(), rows);
            }
            return true;
        });
    }

    private void take(LeadImportTable.Due due, int lastRow, SheetReader rows) {
        int after = lastRow;
        SheetRow next = rows.next();
        while (next != null && next.number() <= after) {
            next = rows.next();
        }
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            List<SheetRow> some = new ArrayList<>();
            while (next != null && some.size() < ROWS_AT_ONCE) {
                some.add(next);
                next = rows.next();
            }
            more = commands.run(due.actor(), new TakeRows(due.importId(), after, some, next == null))
                    .more();
            after = some.isEmpty() ? after : some.getLast().number();
        }
    }

    private void check(LeadImportTable.Due due) {
        jobs.acrossOrganisations(() -> {
            table.renew(due, LEASE_OF_CHECK);
            return true;
        });
        ImportView view = read(due);
        ImportCheck found = files.read(due.actor().organisationId(), view.fileId(), path -> {
            try (SheetReader rows = Sheets.open(path, view.format())) {
                return check(due.actor().organisationId(), view, rows);
            }
        });
        commands.run(due.actor(), new FinishCheck(due.importId(), table.settingsDigest(view), found));
    }

    private ImportCheck check(UUID organisationId, ImportView view, SheetReader rows) {
        int[] counts = new int[6];
        Map<RowMark.Code, Integer> marks = new EnumMap<>(RowMark.Code.class);
        List<SheetRow> some = new ArrayList<>();
        for (SheetRow row = rows.next(); row != null; row = rows.next()) {
            some.add(row);
            if (some.size() == ROWS_AT_ONCE) {
                check(organisationId, view, some, counts, marks);
                some.clear();
            }
        }
        check(organisationId, view, some, counts, marks);
        return new ImportCheck(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], marks);
    }

    private void check(
            UUID organisationId, ImportView view, List<SheetRow> rows, int[] counts, Map<RowMark.Code, Integer> marks) {
        RowReading.Outlook outlook = reads.inSnapshot(organisationId, () -> reading.look(organisationId, view, rows));
        counts[0] += rows.size();
        counts[1] += outlook.leads().size();
        counts[2] += (int)
                outlook.leads().stream().filter(row -> !row.marks().isEmpty()).count();
        counts[3] += outlook.rejected().size();
        counts[4] += outlook.duplicates().size();
        counts[5] += outlook.repeated().size();
        for (List<ReadRow> each : List.of(outlook.leads(), outlook.rejected())) {
            each.forEach(row -> row.marks().stream()
                    .map(RowMark::code)
                    .distinct()
                    .forEach(code -> marks.merge(code, 1, Integer::sum)));
        }
    }

    private ImportView read(LeadImportTable.Due due) {
        return reads.inSnapshot(
                due.actor().organisationId(),
                () -> table.find(due.actor().organisationId(), due.importId())
                        .orElseThrow(() -> new NotFoundException("there is no such import")));
    }
}
