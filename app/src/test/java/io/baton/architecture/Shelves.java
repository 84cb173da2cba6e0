package io.baton.architecture;

import java.util.Map;

/** Which module stands on which shelf. A module uses lower shelves only; */
final class Shelves {

    /**
     * Tens are the shelves; ones order within: access stands on platform, which stands on shared; imports on intake.
     */
    private static final Map<String, Integer> SHELF = Map.ofEntries(
            Map.entry("shared", 0),
            Map.entry("tables", 0),
            Map.entry("launch", 0),
            Map.entry("platform", 1),
            Map.entry("access", 2),
            Map.entry("catalogue", 10),
            Map.entry("campaigns", 10),
            Map.entry("partners", 10),
            Map.entry("calendars", 10),
            Map.entry("tasks", 10),
            Map.entry("ledger", 10),
            Map.entry("sheets", 10),
            Map.entry("leads", 20),
            Map.entry("contacts", 20),
            Map.entry("assignment", 30),
            Map.entry("bulk", 40),
            Map.entry("intake", 40),
            Map.entry("imports", 41),
            Map.entry("webforms", 41),
            Map.entry("distribution", 40),
            Map.entry("returns", 40),
            Map.entry("notifications", 50),
            Map.entry("lists", 60),
            Map.entry("reporting", 60),
            Map.entry("http", 60),
            Map.entry("web", 70),
            Map.entry("api", 70),
            Map.entry("demo", 70));

    private Shelves() {}

    static boolean knows(String module) {
        return SHELF.containsKey(module);
    }

    static boolean mayUse(String module, String other) {
        return module.equals(other) || shelf(other) < shelf(module);
    }

    private static int shelf(String module) {
        Integer shelf = SHELF.get(module);
        if (shelf == null) {
            throw new IllegalArgumentException("module " + module + " stands on no shelf");
        }
        return shelf;
    }
}
