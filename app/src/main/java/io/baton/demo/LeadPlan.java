package io.baton.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of one lead, planned.
 *
 * @param number tells it apart
 * @param looksLike the number of the lead whose facts it has: its own, or for a duplicate that of another
 * @param sent whether a program sent it, or somebody typed it in
 * @param receivedBy who typed it in, or whose key the program uses
 * @param steps what happened then, in order
 */
record LeadPlan(
        DemoOffice office,
        int number,
        int looksLike,
        boolean sent,
        DemoUser receivedBy,
        Instant receivedAt,
        List<Step> steps) {

    /**
     * @param by who does it
     * @param to for an act that gives: to whom
     * @param office for an act that sends: to which office
     */
    record Step(
            Instant at,
            Act act,
            DemoUser by,
            @Nullable DemoUser to,
            @Nullable DemoOffice office) {}
}
