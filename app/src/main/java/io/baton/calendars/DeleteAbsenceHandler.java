package io.baton.calendars;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers what was taken back. Refused: an absence that is not there for the acting user (404). */
@Component
class DeleteAbsenceHandler implements CommandHandler<DeleteAbsence, AbsenceView> {

    private final ActingUsers users;
    private final AbsenceTable table;
    private final Audit audit;

    DeleteAbsenceHandler(ActingUsers users, AbsenceTable table, Audit audit) {
        this.users = users;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<DeleteAbsence> commandType() {
        return DeleteAbsence.class;
    }

    @Override
    public AbsenceView handle(DeleteAbsence command, Actor actor) {
        ActingUser user = users.get(actor);
        AbsenceView absence = table.get(user.organisationId(), command.absenceId())
                .filter(found -> AbsenceRules.mayManage(user, found.userId(), found.officeId()))
                .orElseThrow(() -> new NotFoundException("there is no such absence for you"));
        table.delete(user.organisationId(), absence.id());
        if (!absence.userId().equals(user.id())) {
            audit.record(
                    actor,
                    "ABSENCE_DELETED",
                    new AuditSubject("USER", absence.userId()),
                    Map.of(
                            "name",
                            absence.userName(),
                            "firstDay",
                            absence.firstDay().toString(),
                            "lastDay",
                            absence.lastDay().toString()));
        }
        return absence;
    }
}
