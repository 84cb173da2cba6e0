package io.baton.reporting;

import java.time.Duration;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * How long it took from an offer to its acceptance, by the first acceptance of each lead. Read off steps, each a
 * twelfth longer than the one before, so it is right to some percent.
 *
 * @param leads how many leads it is told of
 * @param median half of them were accepted sooner; null where there is none
 * @param nineOfTen nine of ten were
 */
public record AcceptTime(
        long leads, @Nullable Duration median, @Nullable Duration nineOfTen) {

    static final AcceptTime NONE = new AcceptTime(0, null, null);

    /** Steps within which the time doubles. */
    static final int STEPS_TO_DOUBLE = 8;

    /** @param leadsByStep how many leads took so long */
    static AcceptTime of(NavigableMap<Integer, Long> leadsByStep) {
        long leads = leadsByStep.values().stream().mapToLong(Long::longValue).sum();
        return leads == 0 ? NONE : new AcceptTime(leads, at(leadsByStep, leads, 0.5), at(leadsByStep, leads, 0.9));
    }

    private static Duration at(NavigableMap<Integer, Long> leadsByStep, long leads, double share) {
        long wanted = (long) Math.ceil(leads * share);
        long passed = 0;
        int step = leadsByStep.lastKey();
        for (var each : leadsByStep.entrySet()) {
            passed += each.getValue();
            if (passed >= wanted) {
                step = each.getKey();
                break;
            }
        }
        double minutes = Math.pow(2, (step + 0.5) / STEPS_TO_DOUBLE) - 1;
        return Duration.ofSeconds(Math.round(minutes * 60));
    }
}
