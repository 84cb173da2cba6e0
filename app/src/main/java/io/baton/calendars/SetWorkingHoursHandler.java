package io.baton.calendars;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Replaces the hours as a whole. Offers that are out keep the deadline they were made with.
 *
 * <p>Refused: hours that end before they begin ({@code NOT_AFTER}), overlap ({@code OVERLAP}) or are no whole minutes
 * ({@code MALFORMED}); an office or a user who is not there for the acting one (404).
 */
@Component
class SetWorkingHoursHandler implements CommandHandler<SetWorkingHours, WorkingTimeView> {

    private final ActingUsers users;
    private final WorkingTimes times;
    private final WorkingHoursTable table;
    private final Audit audit;

    SetWorkingHoursHandler(ActingUsers users, WorkingTimes times, WorkingHoursTable table, Audit audit) {
        this.users = users;
        this.times = times;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<SetWorkingHours> commandType() {
        return SetWorkingHours.class;
    }

    @Override
    public WorkingTimeView handle(SetWorkingHours command, Actor actor) {
        ActingUser user = users.get(actor);
        WorkingTimeView before = times.get(user, command.owner());
        List<FieldProblem> problems = new ArrayList<>();
        WorkingWeek week = WorkingTimeRules.week(command.hours(), problems);
        InvalidInputException.throwIfAny(problems);
        table.replace(user.organisationId(), command.owner(), week);
        WorkingTimeView after = times.get(user, command.owner());
        if (!after.equals(before)) {
            audit.record(actor, "WORKING_HOURS_SET", subject(command.owner()), details(before, after));
        }
        return after;
    }

    private static AuditSubject subject(HoursOwner owner) {
        return owner.userId() == null
                ? new AuditSubject("OFFICE", Objects.requireNonNull(owner.officeId()))
                : new AuditSubject("USER", owner.userId());
    }

    private static Map<String, Object> details(WorkingTimeView before, WorkingTimeView after) {
        return Map.of(
                "name",
                after.name(),
                "hours",
                Audit.changed(before.week().text(), after.week().text()));
    }
}
