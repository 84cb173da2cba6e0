package io.baton.imports;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.WakeUps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps a file, byte for byte, and begins to check it. Needs LEAD_IMPORT and an office of the user's own (403
 * otherwise). What is no table, or whose columns are said wrongly, is refused field by field and not kept. The same
 * file with the same settings, when it was brought in before and that was not undone, begins nothing: the answer is
 * that earlier import.
 */
@Component
class ReceiveFileHandler implements CommandHandler<ReceiveFile, FileReceived> {

    private final ActingUsers users;
    private final Offices offices;
    private final ImportAccess access;
    private final Mappings mappings;
    private final ImportFileTable files;
    private final LeadImportTable imports;
    private final ImportMappingTable kept;
    private final WakeUps wakeUps;

    ReceiveFileHandler(
            ActingUsers users,
            Offices offices,
            ImportAccess access,
            Mappings mappings,
            ImportFileTable files,
            LeadImportTable imports,
            ImportMappingTable kept,
            WakeUps wakeUps) {
        this.users = users;
        this.offices = offices;
        this.access = access;
        this.mappings = mappings;
        this.files = files;
        this.imports = imports;
        this.kept = kept;
        this.wakeUps = wakeUps;
    }

    @Override
    public Class<ReceiveFile> commandType() {
        return ReceiveFile.class;
    }

    @Override
    public FileReceived handle(ReceiveFile command, Actor actor) {
        ActingUser user = users.get(actor, Right.LEAD_IMPORT);
        OfficeView office = offices.get(actor.organisationId(), access.office(user, command.officeId()));
        SheetContent content = ImportFiles.beginning(command.file().path());
        GivenMapping given = command.mapping();
        GivenMapping required =
                given == null && command.beginsItself() ? new GivenMapping(null, null, null, null, null, null) : given;
        ImportMapping mapping = required == null
                ? mappings.suggest(actor.organisationId(), office, content)
                : mappings.decide(actor.organisationId(), office, content, required);
        WayWithDuplicates duplicates = Objects.requireNonNullElseGet(
                command.duplicates(), () -> mappings.wayOf(actor.organisationId(), mapping));
        ImportSettings settings = new ImportSettings(office.id(), content.format(), mapping, duplicates);
        UUID fileId = keep(actor, command.file());
        Optional<UUID> same = imports.findSame(actor.organisationId(), fileId, settings);
        if (same.isPresent()) {
            return new FileReceived(same.get(), true);
        }
        if (given != null) {
            kept.keep(actor, office.id(), content.header(), mapping);
        }
        UUID id = Ids.next();
        imports.insert(actor, id, fileId, command.file().name(), settings, content, command.beginsItself());
        wakeUps.stage(ImportJob.NAME, id);
        return new FileReceived(id, false);
    }

    private UUID keep(Actor actor, StoredFile file) {
        try {
            return files.keep(actor.organisationId(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
