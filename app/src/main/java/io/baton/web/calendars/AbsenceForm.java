package io.baton.web.calendars;

import io.baton.calendars.AddAbsence;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An absence as it is typed; bound by Spring. */
public record AbsenceForm(
        @Nullable UUID userId,
        @Nullable String firstDay,
        @Nullable String lastDay) {

    static final AbsenceForm EMPTY = new AbsenceForm(null, null, null);

    AddAbsence command() {
        return new AddAbsence(userId, TypedDay.read("firstDay", firstDay), TypedDay.read("lastDay", lastDay));
    }

    public String first() {
        return firstDay == null ? "" : firstDay;
    }

    public String last() {
        return lastDay == null ? "" : lastDay;
    }

    public boolean isOf(UUID user) {
        return user.equals(userId);
    }
}
