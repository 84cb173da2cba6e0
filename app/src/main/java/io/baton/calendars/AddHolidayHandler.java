package io.baton.calendars;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.PlannedDays;
import io.baton.shared.TextInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Notes the day once for its office: who says it again is answered what is there. Offers that are out keep the deadline
 * they were made with.
 *
 * <p>Refused: no day, no name or one of more than 200 characters; an office that is not there (404).
 */
@Component
class AddHolidayHandler implements CommandHandler<AddHoliday, HolidayView> {

    private static final int LONGEST_NAME = 200;

    private final ActingUsers users;
    private final Offices offices;
    private final HolidayTable table;
    private final Audit audit;

    AddHolidayHandler(ActingUsers users, Offices offices, HolidayTable table, Audit audit) {
        this.users = users;
        this.offices = offices;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<AddHoliday> commandType() {
        return AddHoliday.class;
    }

    @Override
    public HolidayView handle(AddHoliday command, Actor actor) {
        ActingUser user = users.get(actor, Right.SETTINGS_MANAGE);
        UUID office = offices.get(user.organisationId(), command.officeId()).id();
        List<FieldProblem> problems = new ArrayList<>();
        if (command.day() == null) {
            problems.add(FieldProblem.required("day"));
        } else if (!PlannedDays.include(command.day())) {
            problems.add(PlannedDays.outOfRange("day"));
        }
        String name = TextInput.requiredLine("name", command.name(), LONGEST_NAME, problems);
        InvalidInputException.throwIfAny(problems);
        LocalDate day = Objects.requireNonNull(command.day(), "nothing is wrong with it");
        if (table.insert(user.organisationId(), Ids.next(), office, day, name)) {
            audit.record(
                    actor,
                    "HOLIDAY_ADDED",
                    new AuditSubject("OFFICE", office),
                    Map.of("day", day.toString(), "name", name));
        }
        return table.find(user.organisationId(), office, day).orElseThrow();
    }
}
