package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class CreateOfficeHandler implements CommandHandler<CreateOffice, OfficeOutcome> {

    private final ActingUsers actingUsers;
    private final OfficeTable table;
    private final CorporateMark mark;
    private final Audit audit;

    CreateOfficeHandler(ActingUsers actingUsers, OfficeTable table, CorporateMark mark, Audit audit) {
        this.actingUsers = actingUsers;
        this.table = table;
        this.mark = mark;
        this.audit = audit;
    }

    @Override
    public Class<CreateOffice> commandType() {
        return CreateOffice.class;
    }

    @Override
    public OfficeOutcome handle(CreateOffice command, Actor actor) {
        actingUsers.get(actor, Right.USER_MANAGE);
        UUID organisationId = actor.organisationId();
        List<OfficeView> offices = table.listAllLocked(organisationId);
        Fields fields = new Fields();
        OfficeView office = new OfficeRules(offices).create(Ids.next(), command.details(), fields);
        fields.throwIfAny();
        OfficeView corporate = CorporateMark.holder(offices);
        Optional<Refusal> refusal = CorporateMark.refusalOf(false, command.corporate(), command.confirmed());
        if (refusal.isPresent()) {
            return new OfficeOutcome.Refused(refusal.get(), corporate);
        }
        table.insert(organisationId, office);
        audit.record(
                actor,
                AuditType.OFFICE_CREATED.name(),
                AuditSubject.office(office.id()),
                Map.of("name", office.name()));
        if (command.corporate()) {
            mark.move(corporate, office.id(), actor);
        }
        return new OfficeOutcome.Done(table.find(organisationId, office.id()).orElseThrow());
    }
}
