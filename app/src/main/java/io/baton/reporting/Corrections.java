package io.baton.reporting;

import io.baton.reporting.ReportQuery.By;
import io.baton.reporting.ReportQuery.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what sums and facts say: so that the answer is true of the snapshot in which all of it is read.
 *
 * @param ofUser whether one user is asked for, so that all figures are of leads and users
 */
record Corrections(List<Correction> all, boolean ofUser) {

    private record Place(int span, @Nullable UUID part) {}

    /** The same of all spans as one. */
    Corrections together() {
        return new Corrections(all.stream().map(Correction::ofAllSpans).toList(), ofUser);
    }

    List<Line> of(List<Line> kept, By by) {
        return of(kept, by, Correction::leads);
    }

    /** The same of what is held by the user asked for. */
    List<Line> ofHeld(List<Line> kept) {
        return of(kept, By.NOTHING, Correction::held);
    }

    private List<Line> of(List<Line> kept, By by, ToLongFunction<Correction> leads) {
        if (all.isEmpty()) {
            return kept;
        }
        Map<Place, Figures> lines = new LinkedHashMap<>();
        for (Line line : kept) {
            lines.put(new Place(line.span(), line.part()), line.figures());
        }
        for (Correction correction : all) {
            if (correction.ofUser() == (ofUser || by == By.USER)) {
                lines.merge(
                        new Place(correction.span(), by.partOf(correction)),
                        figures(correction.flags(), leads.applyAsLong(correction)),
                        Figures::plus);
            }
        }
        List<Line> corrected = new ArrayList<>();
        lines.forEach((place, figures) -> corrected.add(new Line(place.span(), place.part(), figures)));
        return corrected;
    }

    private static Figures figures(int flags, long leads) {
        Map<Figure, Long> counts = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            counts.put(figure, (flags >> figure.ordinal() & 1) * leads);
        }
        return new Figures(counts);
    }

    /** @param kept how many leads took how long to be accepted, by steps */
    Map<Integer, Long> ofWaits(Map<Integer, Long> kept) {
        Map<Integer, Long> waits = new HashMap<>(kept);
        for (Correction correction : all) {
            Integer step = correction.waitStep();
            if (step != null && correction.ofUser() == ofUser) {
                waits.merge(step, correction.leads(), Long::sum);
            }
        }
        return waits;
    }
}
