package io.baton.calendars;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.shared.FieldProblem;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What working hours can be, and who says them. */
final class WorkingTimeRules {

    private static final int MOST_STRETCHES = 70;

    private WorkingTimeRules() {}

    /** Those of offices: whoever manages settings. */
    static boolean mayManageOffices(ActingUser user) {
        return user.may(Right.SETTINGS_MANAGE);
    }

    /** Those of a user: coordinators of the office, and whoever manages users. Nobody's own: they are terms. */
    static boolean mayManage(ActingUser user, UUID itsOffice) {
        return user.may(Right.USER_MANAGE) || (user.may(Right.LEAD_ASSIGN) && user.coordinates(itsOffice));
    }

    /** The week these stretches make, in order; adds what is wrong with them to the problems. */
    static WorkingWeek week(List<DayHours> hours, List<FieldProblem> problems) {
        if (hours.size() > MOST_STRETCHES) {
            problems.add(new FieldProblem("hours", "TOO_MANY", "must be at most " + MOST_STRETCHES + " stretches"));
            return new WorkingWeek(Map.of());
        }
        Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        for (int i = 0; i < hours.size(); i++) {
            stretch("hours[" + i + "]", hours.get(i), week, problems);
        }
        week.values().forEach(day -> day.sort(Comparator.comparingInt(WorkingHours::opensAt)));
        return new WorkingWeek(week);
    }

    private static void stretch(
            String field, DayHours hours, Map<DayOfWeek, List<WorkingHours>> week, List<FieldProblem> problems) {
        DayOfWeek day = hours.day();
        LocalTime from = hours.from();
        LocalTime to = hours.to();
        if (day == null || from == null || to == null) {
            problems.add(FieldProblem.required(field + (day == null ? ".day" : from == null ? ".from" : ".to")));
            return;
        }
        if (isBroken(from) || isBroken(to)) {
            problems.add(FieldProblem.malformed(field + (isBroken(from) ? ".from" : ".to"), "a whole minute"));
            return;
        }
        int opensAt = from.toSecondOfDay() / 60;
        int closesAt = to.equals(LocalTime.MIDNIGHT) ? WorkingHours.END_OF_DAY : to.toSecondOfDay() / 60;
        if (closesAt <= opensAt) {
            problems.add(new FieldProblem(field + ".to", "NOT_AFTER", "must be after the beginning"));
            return;
        }
        List<WorkingHours> others = week.computeIfAbsent(day, none -> new ArrayList<>());
        if (others.stream().anyMatch(other -> other.opensAt() < closesAt && opensAt < other.closesAt())) {
            problems.add(new FieldProblem(field + ".from", "OVERLAP", "must not overlap another stretch of the day"));
            return;
        }
        others.add(new WorkingHours(opensAt, closesAt));
    }

    private static boolean isBroken(LocalTime time) {
        return time.getSecond() != 0 || time.getNano() != 0;
    }
}
