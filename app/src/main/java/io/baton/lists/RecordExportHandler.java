package io.baton.lists;

import io.baton.access.Audit;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records an export in the audit: who took which list, and how many leads of it, out of the organisation's sight. */
@Component
class RecordExportHandler implements CommandHandler<RecordExport, ExportRecorded> {

    private final Audit audit;

    RecordExportHandler(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Class<RecordExport> commandType() {
        return RecordExport.class;
    }

    @Override
    public ExportRecorded handle(RecordExport command, Actor actor) {
        audit.record(
                actor,
                "LEADS_EXPORTED",
                null,
                Map.of(
                        "view", command.selection().view().name(),
                        "narrowed", !command.selection().filter().equals(LeadFilter.NONE),
                        "format", command.format(),
                        "leads", command.leads()));
        return new ExportRecorded();
    }
}
