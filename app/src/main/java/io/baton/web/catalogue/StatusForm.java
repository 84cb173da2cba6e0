package io.baton.web.catalogue;

import io.baton.catalogue.ConversionPoint;
import io.baton.catalogue.StatusEdit;
import io.baton.catalogue.StatusView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of the form of statuses: those there are, and blank ones for new. */
public record StatusForm(List<Line> lines) {

    private static final int BLANK_LINES = 3;
    private static final int LAST = 9999;

    /**
     * One line.
     *
     * @param id empty for a new status
     * @param point the name of the conversion point; empty where the status is not offered
     */
    public record Line(String id, String name, String point, int place) {

        private boolean isOffered() {
            return !name.isBlank() && !point.isEmpty();
        }

        private boolean isEmpty() {
            return id.isEmpty() && name.isBlank();
        }

        private StatusEdit edit() {
            return new StatusEdit(readId(id), name, readPoint(point));
        }
    }

    static StatusForm of(List<StatusView> statuses) {
        return withBlankLines(statuses.stream()
                .map(status -> new Line(
                        status.id().toString(),
                        status.name(),
                        status.active() ? status.conversionPoint().name() : "",
                        status.position()))
                .toList());
    }

    /** Reads the lines as they were sent and puts them into the order their places say; the offered ones first. */
    static StatusForm read(HttpServletRequest request) {
        List<String> ids = values(request, "id");
        List<String> names = values(request, "name");
        List<String> points = values(request, "point");
        List<String> places = values(request, "place");
        int count =
                Stream.of(ids, names, points, places).mapToInt(List::size).min().orElse(0);
        List<Line> lines = IntStream.range(0, count)
                .mapToObj(i -> new Line(ids.get(i), names.get(i), points.get(i), place(places.get(i))))
                .filter(line -> !line.isEmpty())
                .sorted(Comparator.comparing(Line::isOffered).reversed().thenComparingInt(Line::place))
                .toList();
        return withBlankLines(lines);
    }

    private static StatusForm withBlankLines(List<Line> lines) {
        List<Line> all = new ArrayList<>(lines);
        for (int i = 1; i <= BLANK_LINES; i++) {
            all.add(new Line("", "", ConversionPoint.QUALIFIED.name(), lines.size() + i));
        }
        return new StatusForm(all);
    }

    List<StatusEdit> edits() {
        return lines.stream().filter(Line::isOffered).map(Line::edit).toList();
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static int place(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : LAST;
    }

    private static @Nullable UUID readId(String id) {
        try {
            return id.isEmpty() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            // no status of anybody: refused as unknown
            return new UUID(0, 0);
        }
    }

    private static @Nullable ConversionPoint readPoint(String name) {
        return Arrays.stream(ConversionPoint.values())
                .filter(point -> point.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
