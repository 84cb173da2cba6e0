package io.baton.web.calendars;

import io.baton.calendars.HolidayView;
import io.baton.calendars.WorkingTimeView;
import io.baton.web.FormProblems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The working hours of an office or a user, with the form that changes them.
 *
 * @param path of this page
 * @param holidays of the office and all above it; null where they are not changed here
 * @param holiday what was typed of a new holiday
 */
public record HoursPageView(
        WorkingTimeView time,
        String path,
        HoursForm form,
        @Nullable List<HolidayView> holidays,
        HolidayForm holiday,
        FormProblems problems) {

    public boolean isOwn(HolidayView holiday) {
        return holiday.officeId().equals(time.officeId());
    }
}
