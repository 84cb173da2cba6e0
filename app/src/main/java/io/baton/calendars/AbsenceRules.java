package io.baton.calendars;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.shared.FieldProblem;
import io.baton.shared.PlannedDays;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which days can be noted as away, and by whom. */
final class AbsenceRules {

    private static final int MOST_DAYS = 366;

    private AbsenceRules() {}

    /** @param today the day it is for whoever is away */
    static List<FieldProblem> check(LocalDate first, LocalDate last, LocalDate today) {
        if (!PlannedDays.include(first) || !PlannedDays.include(last)) {
            return List.of(PlannedDays.outOfRange(PlannedDays.include(first) ? "lastDay" : "firstDay"));
        }
        if (last.isBefore(first)) {
            return List.of(new FieldProblem("lastDay", "BEFORE", "must not be before the first day"));
        }
        if (last.isBefore(today)) {
            return List.of(new FieldProblem("lastDay", "PAST", "must not be over"));
        }
        if (first.plusDays(MOST_DAYS).isBefore(last)) {
            return List.of(new FieldProblem("lastDay", "TOO_LONG", "must be within a year of the first day"));
        }
        return List.of();
    }

    /** One's own, those of the people one gives leads to, and everybody's for whoever manages users. */
    static boolean mayManage(ActingUser user, UUID ofUser, UUID itsOffice) {
        return user.id().equals(ofUser)
                || user.may(Right.USER_MANAGE)
                || (user.may(Right.LEAD_ASSIGN) && user.coordinates(itsOffice));
    }
}
