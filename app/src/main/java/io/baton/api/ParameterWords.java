package io.baton.api;

import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;

/** What parameters mean that are the same wherever they occur. */
final class ParameterWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("limit", "How many items to answer, 1 to 200; 50 without one."),
            Map.entry("cursor", "The nextCursor of the answer before, to go on from there."),
            Map.entry("q", "Words to search for."),
            Map.entry("If-Match", "The version the change is based on, such as \"7\"; another one is answered 412."),
            Map.entry("view", "The ready-made view; ALL without one."),
            Map.entry(
                    "sort",
                    "received, name, number or revokeOn, after a minus where it is descending; newest first without."),
            Map.entry("returnStatus", "Of leads that were returned: there are none yet."),
            Map.entry("groupId", "The lead group; all of them without."),
            Map.entry("active", "true: only active users; false: only deactivated ones."));

    private ParameterWords() {}

    static void describe(Parameter parameter) {
        String words = WORDS.get(parameter.getName());
        if (words != null && parameter.getDescription() == null) {
            parameter.setDescription(words);
        }
    }
}
