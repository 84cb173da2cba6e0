package io.baton.web.calendars;

import io.baton.calendars.WorkingTimeView;
import java.util.List;

/** Who works when: the offices and the people whose hours one can say. */
public record HoursListView(List<WorkingTimeView> offices, List<WorkingTimeView> people) {}
