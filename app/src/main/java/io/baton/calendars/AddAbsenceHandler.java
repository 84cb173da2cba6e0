package io.baton.calendars;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Notes the days once: who says them again is answered what is there. An absence of somebody else is kept in the audit.
 *
 * <p>Refused: days that are over ({@code PAST}), in the wrong order ({@code BEFORE}) or more than a year
 * ({@code TOO_LONG}); a user who is not there for the acting one (404).
 */
@Component
class AddAbsenceHandler implements CommandHandler<AddAbsence, AbsenceView> {

    private final ActingUsers users;
    private final Holders holders;
    private final AbsenceTable table;
    private final Audit audit;

    AddAbsenceHandler(ActingUsers users, Holders holders, AbsenceTable table, Audit audit) {
        this.users = users;
        this.holders = holders;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<AddAbsence> commandType() {
        return AddAbsence.class;
    }

    @Override
    public AbsenceView handle(AddAbsence command, Actor actor) {
        ActingUser user = users.get(actor);
        UUID organisation = user.organisationId();
        UUID of = command.userId() == null ? user.id() : command.userId();
        Holder away = Optional.ofNullable(
                        holders.lock(organisation, List.of(of)).get(of))
                .filter(other -> AbsenceRules.mayManage(user, other.id(), other.officeId()))
                .orElseThrow(() -> new NotFoundException("there is no such user for you"));
        LocalDate first = command.firstDay();
        if (first == null) {
            throw new InvalidInputException(FieldProblem.required("firstDay"));
        }
        LocalDate last = command.lastDay() == null ? first : command.lastDay();
        InvalidInputException.throwIfAny(AbsenceRules.check(first, last, table.today(organisation, of)));
        boolean noted = table.insert(organisation, Ids.next(), of, first, last, user.id());
        if (noted && !of.equals(user.id())) {
            audit.record(
                    actor,
                    "ABSENCE_ADDED",
                    new AuditSubject("USER", of),
                    Map.of("name", away.name(), "firstDay", first.toString(), "lastDay", last.toString()));
        }
        return table.find(organisation, of, first, last).orElseThrow();
    }
}
