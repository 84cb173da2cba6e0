package io.baton.assignment;

import java.util.List;

/** What came of a command on leads, one result a lead in the order of the request. */
public record CustodyOutcome(List<LeadResult> results) {

    public long countDone() {
        return results.stream().filter(result -> !result.refused()).count();
    }
}
