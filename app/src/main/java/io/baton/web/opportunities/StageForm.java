package io.baton.web.opportunities;

import io.baton.contacts.OpportunityStage;
import io.baton.contacts.StageEdit;
import io.baton.contacts.StageKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of the form of stages: those there are, and blank ones for new. */
public record StageForm(List<Line> lines) {

    private static final int BLANK_LINES = 2;
    private static final int LAST = 9999;

    /**
     * One line.
     *
     * @param id empty for a new stage
     * @param kind the name of the kind; empty where the stage is not offered
     */
    public record Line(String id, String name, String kind, int place) {

        private boolean isOffered() {
            return !name.isBlank() && !kind.isEmpty();
        }

        private StageEdit edit() {
            return new StageEdit(readId(id), name, readKind(kind));
        }
    }

    static StageForm of(List<OpportunityStage> stages) {
        return withBlankLines(stages.stream()
                .map(stage -> new Line(
                        stage.id().toString(),
                        stage.name(),
                        stage.active() ? stage.kind().name() : "",
                        stage.position()))
                .toList());
    }

    /** Reads the lines as they were sent and puts them into the order their places say; the offered ones first. */
    static StageForm read(HttpServletRequest request) {
        List<String> ids = values(request, "id");
        List<String> names = values(request, "name");
        List<String> kinds = values(request, "kind");
        List<String> places = values(request, "place");
        int count =
                Stream.of(ids, names, kinds, places).mapToInt(List::size).min().orElse(0);
        List<Line> lines = IntStream.range(0, count)
                .mapToObj(i -> new Line(ids.get(i), names.get(i), kinds.get(i), place(places.get(i))))
                .filter(line -> !line.id().isEmpty() || !line.name().isBlank())
                .sorted(Comparator.comparing(Line::isOffered).reversed().thenComparingInt(Line::place))
                .toList();
        return withBlankLines(lines);
    }

    private static StageForm withBlankLines(List<Line> lines) {
        List<Line> all = new ArrayList<>(lines);
        for (int i = 1; i <= BLANK_LINES; i++) {
            all.add(new Line("", "", StageKind.OPEN.name(), lines.size() + i));
        }
        return new StageForm(all);
    }

    List<StageEdit> edits() {
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
            // no stage of anybody: refused as unknown
            return new UUID(0, 0);
        }
    }

    private static @Nullable StageKind readKind(String name) {
        return Arrays.stream(StageKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
