package io.baton.imports;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.WakeUps;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Changes how a file is brought in, while nothing of it was taken, and keeps what its columns were said to be for the
 * next file of this kind. Needs LEAD_IMPORT, the old office and the new one. What is said wrongly is told field by
 * field.
 */
@Component
class ChangeImportHandler implements CommandHandler<ChangeImport, ImportMoved> {

    private final ActingUsers users;
    private final Offices offices;
    private final ImportAccess access;
    private final Mappings mappings;
    private final LeadImportTable imports;
    private final ImportMappingTable kept;
    private final WakeUps wakeUps;

    ChangeImportHandler(
            ActingUsers users,
            Offices offices,
            ImportAccess access,
            Mappings mappings,
            LeadImportTable imports,
            ImportMappingTable kept,
            WakeUps wakeUps) {
        this.users = users;
        this.offices = offices;
        this.access = access;
        this.mappings = mappings;
        this.imports = imports;
        this.kept = kept;
        this.wakeUps = wakeUps;
    }

    @Override
    public Class<ChangeImport> commandType() {
        return ChangeImport.class;
    }

    @Override
    public ImportMoved handle(ChangeImport command, Actor actor) {
        ImportView view = access.lock(actor, command.importId());
        if (!view.canBeChanged()) {
            return new ImportMoved(false, view.state());
        }
        ActingUser user = users.get(actor, Right.LEAD_IMPORT);
        OfficeView office = offices.get(actor.organisationId(), access.office(user, command.officeId()));
        SheetContent content = Objects.requireNonNullElseGet(
                command.content(), () -> new SheetContent(view.format(), view.header(), view.samples()));
        boolean otherColumns = !content.header().equals(view.header());
        ImportMapping mapping = otherColumns
                ? mappings.suggest(actor.organisationId(), office, content)
                : mappings.decide(actor.organisationId(), office, content, command.mapping(), view.mapping());
        ImportSettings settings = new ImportSettings(office.id(), content.format(), mapping, command.duplicates());
        imports.change(actor.organisationId(), view.id(), settings, content);
        if (!otherColumns) {
            kept.keep(actor, office.id(), content.header(), mapping);
        }
        ImportMoved moved = ImportMoves.make(imports, actor.organisationId(), view, ImportMove.CHANGE);
        wakeUps.stage(ImportJob.NAME, view.id());
        return moved;
    }
}
