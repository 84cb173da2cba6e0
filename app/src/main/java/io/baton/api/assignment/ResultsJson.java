package io.baton.api.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.assignment.CustodyResult;
import io.baton.assignment.LeadNow;
import io.baton.assignment.LeadResult;
import io.baton.leads.Stage;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer of a bulk command: a result a lead, in the order of the request. */
record ResultsJson(List<One> results) {

    /** What came of one lead: an outcome, or a refusal with what is true now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record One(
            UUID leadId,
            @Nullable CustodyResult outcome,
            @Nullable UUID userId,
            @Nullable UUID contactId,
            @Nullable Refusal refusal,
            @Nullable Current current) {}

    /** What is true of the lead now. */
    record Current(Stage stage, @Nullable Assignee assignee) {}

    /** Who holds it. */
    record Assignee(String kind, UUID id, @Nullable String name) {}

    static ResultsJson of(List<LeadResult> results) {
        return new ResultsJson(results.stream().map(ResultsJson::one).toList());
    }

    private static One one(LeadResult result) {
        Current current = result.refused() ? current(result.now()) : null;
        return new One(
                result.leadId(), result.outcome(), result.userId(), result.contactId(), result.refusal(), current);
    }

    private static @Nullable Current current(@Nullable LeadNow now) {
        if (now == null) {
            return null;
        }
        UUID holder = now.holderUserId();
        return new Current(now.stage(), holder == null ? null : new Assignee("USER", holder, now.holderName()));
    }
}
