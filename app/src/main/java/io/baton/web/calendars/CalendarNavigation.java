package io.baton.web.calendars;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.web.NavigationSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry of working hours. */
@Component
class CalendarNavigation implements NavigationSource {

    private static final Entry HOURS =
            new Entry(SETTINGS + 14, "workingHours", "/settings/working-hours", "clock", null);

    @Override
    public List<Entry> entriesFor(ActingUser user) {
        return user.may(Right.SETTINGS_MANAGE) || user.may(Right.USER_MANAGE) || user.may(Right.LEAD_ASSIGN)
                ? List.of(HOURS)
                : List.of();
    }
}
