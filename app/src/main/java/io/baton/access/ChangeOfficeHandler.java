package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import io.baton.platform.StaleVersionException;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ChangeOfficeHandler implements CommandHandler<ChangeOffice, OfficeOutcome> {

    private final ActingUsers actingUsers;
    private final OfficeTable table;
    private final CorporateMark mark;
    private final Audit audit;

    ChangeOfficeHandler(ActingUsers actingUsers, OfficeTable table, CorporateMark mark, Audit audit) {
        this.actingUsers = actingUsers;
        this.table = table;
        this.mark = mark;
        this.audit = audit;
    }

    @Override
    public Class<ChangeOffice> commandType() {
        return ChangeOffice.class;
    }

    @Override
    public OfficeOutcome handle(ChangeOffice command, Actor actor) {
        actingUsers.get(actor, Right.USER_MANAGE);
        List<OfficeView> offices = table.listAllLocked(actor.organisationId());
        OfficeView before = offices.stream()
                .filter(office -> office.id().equals(command.officeId()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no such office"));
        if (command.expectedVersion() != null && command.expectedVersion() != before.version()) {
            throw new StaleVersionException(before.version());
        }
        Fields fields = new Fields();
        OfficeView after = new OfficeRules(offices).change(before, command.details(), fields);
        fields.throwIfAny();
        Optional<Refusal> refusal =
                CorporateMark.refusalOf(before.corporate(), command.corporate(), command.confirmed());
        OfficeView corporate = CorporateMark.holder(offices);
        if (refusal.isPresent()) {
            return new OfficeOutcome.Refused(refusal.get(), corporate);
        }
        write(before, after, offices, actor);
        if (command.corporate() && !before.corporate()) {
            mark.move(corporate, after.id(), actor);
        }
        return new OfficeOutcome.Done(
                table.find(actor.organisationId(), after.id()).orElseThrow());
    }

    private void write(OfficeView before, OfficeView after, List<OfficeView> offices, Actor actor) {
        if (before.equals(after)) {
            return;
        }
        table.update(actor.organisationId(), after);
        audit.record(
                actor,
                AuditType.OFFICE_CHANGED.name(),
                AuditSubject.office(after.id()),
                changes(before, after, offices));
    }

    private static Map<String, Object> changes(OfficeView before, OfficeView after, List<OfficeView> offices) {
        Map<String, Object> changes = new TreeMap<>();
        note(changes, "name", before.name(), after.name());
        note(changes, "parent", name(before.parentId(), offices), name(after.parentId(), offices));
        note(changes, "zone", before.zone(), after.zone());
        note(changes, "country", before.country(), after.country());
        return changes;
    }

    private static String name(@Nullable UUID id, List<OfficeView> offices) {
        return offices.stream()
                .filter(office -> office.id().equals(id))
                .map(OfficeView::name)
                .findFirst()
                .orElse("");
    }

    private static void note(Map<String, Object> changes, String field, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            changes.put(field, Audit.changed(from, to));
        }
    }
}
