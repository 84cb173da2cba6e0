package io.baton.web.calendars;

import io.baton.access.Holder;
import io.baton.calendars.AbsenceView;
import io.baton.web.FormProblems;
import java.util.List;
import java.util.UUID;

/**
 * Who is away, with the form that notes it.
 *
 * @param others whose absences one can note besides the own
 * @param form what was typed
 */
public record AbsenceListView(
        UUID self, List<AbsenceView> absences, List<Holder> others, AbsenceForm form, FormProblems problems) {

    public boolean isOwn(AbsenceView absence) {
        return absence.userId().equals(self);
    }

    /** Whether the list tells of others too. */
    public boolean showsOthers() {
        return !others.isEmpty() || absences.stream().anyMatch(absence -> !isOwn(absence));
    }
}
