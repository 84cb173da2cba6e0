package io.baton.web.calendars;

import io.baton.calendars.DayHours;
import io.baton.calendars.HoursOwner;
import io.baton.calendars.SetWorkingHours;
import io.baton.calendars.WorkingTimeView;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.web.FormProblems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A week of working hours as it is typed.
 *
 * @param own false where those of the office, or of the one above, are to apply
 * @param shown the hours that stood in the form when it was shown: who changes those inherited means own ones
 */
public record HoursForm(boolean own, List<Line> lines, String shown) {

    private static final int LINES_A_DAY = 2;
    private static final int MOST_LINES_A_DAY = 10;

    /** One stretch; both times empty where there is none. */
    public record Line(DayOfWeek day, String from, String to) {

        boolean isEmpty() {
            return from.isBlank() && to.isBlank();
        }
    }

    static HoursForm of(WorkingTimeView view) {
        List<Line> lines = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Line> ofDay = new ArrayList<>();
            view.week()
                    .on(day)
                    .forEach(each -> ofDay.add(new Line(day, clock(each.opensAt()), clock(each.closesAt()))));
            while (ofDay.size() < LINES_A_DAY) {
                ofDay.add(new Line(day, "", ""));
            }
            lines.addAll(ofDay);
        }
        return new HoursForm(view.own(), lines, text(lines));
    }

    /** What was sent: of each day as many beginnings as ends. */
    static HoursForm of(HttpServletRequest request) {
        List<Line> lines = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<String> from = values(request, "from-" + day);
            List<String> to = values(request, "to-" + day);
            for (int i = 0; i < Math.max(LINES_A_DAY, Math.max(from.size(), to.size())); i++) {
                lines.add(new Line(day, i < from.size() ? from.get(i) : "", i < to.size() ? to.get(i) : ""));
            }
        }
        String shown = Objects.requireNonNullElse(request.getParameter("shown"), text(lines));
        boolean inherits = "false".equals(request.getParameter("own"));
        boolean inherited = !"true".equals(request.getParameter("wasOwn"));
        // Who types hours where there were none of its own means them; who chooses none of its own means that.
        boolean own = !inherits || (inherited && !shown.equals(text(lines)));
        return new HoursForm(own, lines, shown);
    }

    private static String text(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> line.day().getValue() + " " + line.from() + "-" + line.to())
                .collect(Collectors.joining(" "));
    }

    SetWorkingHours command(HoursOwner owner) {
        if (!own) {
            return new SetWorkingHours(owner, List.of());
        }
        List<Line> said = said();
        List<DayHours> hours = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Line line = said.get(i);
            hours.add(new DayHours(line.day(), time(i, "from", line.from()), time(i, "to", line.to())));
        }
        if (hours.isEmpty()) {
            throw new InvalidInputException(FieldProblem.required("hours"));
        }
        return new SetWorkingHours(owner, hours);
    }

    public List<Line> on(DayOfWeek day) {
        return lines.stream().filter(line -> line.day() == day).toList();
    }

    /** Whether there is no work on any day. */
    public boolean isEmpty() {
        return said().isEmpty();
    }

    /** The code of what is wrong with a day, or null. */
    public @Nullable String problem(DayOfWeek day, FormProblems problems) {
        List<Line> said = said();
        for (FieldProblem problem : problems.all()) {
            for (int i = 0; i < said.size(); i++) {
                if (said.get(i).day() == day && problem.field().startsWith("hours[" + i + "]")) {
                    return problem.code();
                }
            }
        }
        return null;
    }

    private List<Line> said() {
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values).subList(0, Math.min(values.length, MOST_LINES_A_DAY));
    }

    private static @Nullable LocalTime time(int index, String part, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(FieldProblem.malformed("hours[" + index + "]." + part, "a time, as 09:00"));
        }
    }

    /** As a time field takes it: midnight at the end of a day is its 00:00. */
    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60 % 24, minute % 60);
    }
}
