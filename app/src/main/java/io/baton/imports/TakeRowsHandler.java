package io.baton.imports;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.intake.Arrival;
import io.baton.intake.Arrivals;
import io.baton.intake.Arrived;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import io.baton.platform.NotPermittedException;
import io.baton.sheets.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes leads of some rows of a running import. What comes of each row, the leads and how far the import has come are
 * one transaction: whoever is killed in it has done nothing, and whoever comes second finds that another has gone on.
 *
 * <p>Needs LEAD_IMPORT still, and that the office is one of the user's: the import fails otherwise.
 */
@Component
class TakeRowsHandler implements CommandHandler<TakeRows, GoOn> {

    private final ActingUsers users;
    private final LeadImportTable imports;
    private final ImportRowTable rows;
    private final RowReading reading;
    private final Arrivals arrivals;
    private final ApplicationEventPublisher events;

    TakeRowsHandler(
            ActingUsers users,
            LeadImportTable imports,
            ImportRowTable rows,
            RowReading reading,
            Arrivals arrivals,
            ApplicationEventPublisher events) {
        this.users = users;
        this.imports = imports;
        this.rows = rows;
        this.reading = reading;
        this.arrivals = arrivals;
        this.events = events;
    }

    @Override
    public Class<TakeRows> commandType() {
        return TakeRows.class;
    }

    @Override
    public GoOn handle(TakeRows command, Actor actor) {
        UUID organisationId = actor.organisationId();
        ImportView view = imports.lock(organisationId, command.importId())
                .orElseThrow(() -> new NotFoundException("there is no such import"));
        if (view.state() != ImportState.RUNNING || view.lastRow() != command.afterRow()) {
            return new GoOn(false);
        }
        ActingUser user = users.get(actor, Right.LEAD_IMPORT);
        if (!user.visibleOffices().contains(view.officeId())) {
            throw new NotPermittedException("the office is none of yours");
        }
        int last = command.rows().isEmpty()
                ? view.lastRow()
                : command.rows().getLast().number();
        ImportCounts counts = take(actor, view, command.rows());
        imports.addWork(organisationId, view.id(), last, counts, ImportJob.LEASE);
        if (command.last()) {
            ImportMoves.make(imports, organisationId, view, ImportMove.FINISH);
            int taken = view.counts().taken() + counts.taken();
            events.publishEvent(new ImportFinished(organisationId, user.id(), view.id(), view.officeId(), taken));
        }
        return new GoOn(!command.last());
    }

    private ImportCounts take(Actor actor, ImportView view, List<SheetRow> given) {
        RowReading.Outlook outlook = reading.look(actor.organisationId(), view, given);
        List<Arrived> arrived = arrivals.takeIn(
                actor,
                outlook.leads().stream()
                        .map(row -> new Arrival(RowReading.newLead(view, row), row.assigneeId()))
                        .toList(),
                view.duplicates() != WayWithDuplicates.ADD);
        List<ImportRowView> done = new ArrayList<>();
        int warned = 0;
        int assigned = 0;
        for (int i = 0; i < arrived.size(); i++) {
            ImportRowView row = RowOutcomes.of(view, outlook.leads().get(i), arrived.get(i));
            done.add(row);
            warned +=
                    row.outcome() == ImportRowView.Outcome.TAKEN && !row.marks().isEmpty() ? 1 : 0;
            assigned += arrived.get(i).assigned() ? 1 : 0;
        }
        outlook.rejected().forEach(row -> done.add(RowOutcomes.rejected(row)));
        outlook.duplicates().forEach(duplicate -> done.add(RowOutcomes.duplicate(duplicate)));
        outlook.repeated().forEach(row -> done.add(RowOutcomes.repeated(row)));
        rows.insert(actor.organisationId(), view.id(), view.fileId(), done);
        return new ImportCounts(
                count(done, ImportRowView.Outcome.TAKEN),
                warned,
                assigned,
                count(done, ImportRowView.Outcome.REJECTED),
                count(done, ImportRowView.Outcome.DUPLICATE),
                count(done, ImportRowView.Outcome.REPEATED),
                0,
                0);
    }

    private static int count(List<ImportRowView> rows, ImportRowView.Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
