package io.baton.calendars;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers what was taken back. Refused: a holiday that is not there (404). */
@Component
class DeleteHolidayHandler implements CommandHandler<DeleteHoliday, HolidayView> {

    private final ActingUsers users;
    private final HolidayTable table;
    private final Audit audit;

    DeleteHolidayHandler(ActingUsers users, HolidayTable table, Audit audit) {
        this.users = users;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<DeleteHoliday> commandType() {
        return DeleteHoliday.class;
    }

    @Override
    public HolidayView handle(DeleteHoliday command, Actor actor) {
        ActingUser user = users.get(actor, Right.SETTINGS_MANAGE);
        HolidayView holiday = table.find(user.organisationId(), command.holidayId())
                .orElseThrow(() -> new NotFoundException("there is no such holiday"));
        table.delete(user.organisationId(), holiday.id());
        audit.record(
                actor,
                "HOLIDAY_DELETED",
                new AuditSubject("OFFICE", holiday.officeId()),
                Map.of("day", holiday.day().toString(), "name", holiday.name()));
        return holiday;
    }
}
