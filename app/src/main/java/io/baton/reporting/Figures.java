package io.baton.reporting;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One number of leads for each figure. */
public record Figures(Map<Figure, Long> counts) {

    static final Figures NONE = new Figures(Map.of());

    public long of(Figure figure) {
        return counts.getOrDefault(figure, 0L);
    }

    /** Which part of the one is the other, from 0 to 1; null where there is none of it. */
    public @Nullable Double share(Figure part, Figure whole) {
        long all = of(whole);
        return all == 0 ? null : (double) of(part) / all;
    }

    /** How many results are claimed that nobody has validated. */
    public long waiting() {
        return of(Figure.WON) + of(Figure.LOST) - of(Figure.VALIDATED_WON) - of(Figure.VALIDATED_LOST);
    }

    Figures plus(Figures more) {
        Map<Figure, Long> sums = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            sums.put(figure, of(figure) + more.of(figure));
        }
        return new Figures(sums);
    }
}
