package io.baton.web.assignment;

import io.baton.assignment.SplitPreview;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who would get how many leads, for the dialog that chooses. */
public record SplitView(SplitPreview preview) {

    /** Refusals that depend on who is chosen; the others say that somebody was faster. */
    private static final Set<String> OF_THE_CHOICE = Set.of("REJECTED_BEFORE", "OTHER_OFFICE");

    /** How many leads would stay where they are, by the ending of the key of the sentence about them. */
    public Map<String, Integer> stays() {
        Map<String, Integer> counts = new TreeMap<>();
        preview.refused()
                .forEach((code, count) ->
                        counts.merge(OF_THE_CHOICE.contains(code) ? code : "OTHER", count, Integer::sum));
        return counts;
    }
}
