package io.baton.web.lists;

import io.baton.access.ActingUser;
import io.baton.lists.CustomCell;
import io.baton.lists.LeadList;
import io.baton.lists.LeadListRequest;
import io.baton.lists.LeadPage;
import io.baton.lists.LeadRow;
import io.baton.lists.LeadSelection;
import io.baton.platform.BusyException;
import io.baton.platform.Reads;
import io.baton.sheets.SheetWriter;
import io.baton.web.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Writes whole lists to files: every lead of a selection that the user sees, stretch by stretch of one snapshot. The
 * file is whole before the first byte is sent, so that a slow reader holds no transaction open.
 */
@Component
class ListExports {

    private static final int AT_ONCE = 2;
    private static final int MOST_LEADS = SheetWriter.MOST_ROWS - 1;

    private final LeadList lists;
    private final RowContacts contacts;
    private final Reads reads;
    private final Texts texts;
    private final Semaphore running = new Semaphore(AT_ONCE);

    ListExports(LeadList lists, RowContacts contacts, Reads reads, Texts texts) {
        this.lists = lists;
        this.contacts = contacts;
        this.reads = reads;
        this.texts = texts;
    }

    /** A file, and how many leads are in it. */
    record Written(Path file, int leads) {}

    /**
     * A new file with all leads of a selection, which the caller deletes.
     *
     * @throws BusyException when others are being written
     */
    Written write(ActingUser user, LeadSelection selection, List<ColumnView> columns, ExportFormat format)
            throws IOException {
        if (!running.tryAcquire()) {
            throw new BusyException("other lists are being exported");
        }
        Path file = null;
        try {
            file = Files.createTempFile("baton-export", "." + format.ending());
            Path written = file;
            ExportColumns cells = new ExportColumns(columns, texts, user.locale(), user.zone());
            int leads = reads.inSnapshot(user.organisationId(), () -> write(user, selection, cells, format, written));
            return new Written(written, leads);
        } catch (IOException | RuntimeException e) {
            if (file != null) {
                Files.deleteIfExists(file);
            }
            throw e;
        } finally {
            running.release();
        }
    }

    private int write(ActingUser user, LeadSelection selection, ExportColumns columns, ExportFormat format, Path file) {
        try (OutputStream output = Files.newOutputStream(file);
                SheetWriter writer = format.writer(output, texts.get(user.locale(), "lists.export.sheet"))) {
            writer.header(columns.names());
            LeadListRequest request = LeadListRequest.of(selection, null, LeadListRequest.MOST);
            int written = 0;
            while (written < MOST_LEADS) {
                LeadPage<LeadRow> page = lists.page(user, request);
                write(user, page.items(), columns, writer);
                written += page.items().size();
                String next = page.nextCursor();
                if (next == null) {
                    break;
                }
                request = request.from(next);
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ActingUser user, List<LeadRow> leads, ExportColumns columns, SheetWriter writer)
            throws IOException {
        RowContacts.Found found =
                columns.asksForContacts() ? contacts.of(user, leads) : new RowContacts.Found(Map.of(), Set.of());
        Map<UUID, Map<UUID, CustomCell>> custom = lists.listCustomCells(user, leads, columns.customFieldIds());
        for (LeadRow lead : leads) {
            writer.row(columns.cells(lead, found.exists(lead), custom.getOrDefault(lead.id(), Map.of())));
        }
    }
}
