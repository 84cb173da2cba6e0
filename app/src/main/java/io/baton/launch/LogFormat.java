package io.baton.launch;

import java.util.Map;

/** Lines for people on a terminal, JSON for machines everywhere else. */
final class LogFormat {

    private LogFormat() {}

    /** {@code ./baton} says whether there is a terminal, because Java cannot tell of the output alone. */
    static Map<String, Object> properties() {
        return Boolean.getBoolean("baton.terminal") ? Map.of() : Map.of("logging.structured.format.console", "ecs");
    }
}
