package io.baton.api.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.assignment.ContactLink;
import io.baton.assignment.CustodyResult;
import io.baton.assignment.LeadNow;
import io.baton.assignment.LeadResult;
import io.baton.contacts.ContactOfLead;
import io.baton.leads.CloseOutcome;
import io.baton.leads.Named;
import io.baton.leads.Stage;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer of a bulk command: a result a lead, in the order of the request. */
record ResultsJson(List<One> results) {

    /**
     * What came of one lead: an outcome, or a refusal with what is true now.
     *
     * @param contact how an accepted lead came to its contact
     * @param differences how many things an accepted lead says otherwise than its contact
     * @param validated how a validated lead really ended
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record One(
            UUID leadId,
            @Nullable CustodyResult outcome,
            @Nullable UUID userId,
            @Nullable UUID officeId,
            @Nullable UUID contactId,
            ContactOfLead.@Nullable Found contact,
            @Nullable Integer differences,
            @Nullable CloseOutcome validated,
            @Nullable Refusal refusal,
            @Nullable Current current) {}

    /** What is true of the lead now. */
    record Current(Stage stage, @Nullable Assignee assignee, Named office) {}

    /** Who holds it. */
    record Assignee(String kind, UUID id, @Nullable String name) {}

    static ResultsJson of(List<LeadResult> results) {
        return of(results, List.of());
    }

    static ResultsJson of(List<LeadResult> results, List<ContactLink> contacts) {
        Map<UUID, ContactLink> linkOf =
                contacts.stream().collect(Collectors.toMap(ContactLink::leadId, Function.identity()));
        return new ResultsJson(results.stream()
                .map(result -> one(result, linkOf.get(result.leadId())))
                .toList());
    }

    private static One one(LeadResult result, @Nullable ContactLink link) {
        Current current = result.refused() ? current(result.now()) : null;
        return new One(
                result.leadId(),
                result.outcome(),
                result.userId(),
                result.officeId(),
                result.contactId(),
                link == null ? null : link.found(),
                link == null ? null : link.differences(),
                result.validated(),
                result.refusal(),
                current);
    }

    private static @Nullable Current current(@Nullable LeadNow now) {
        if (now == null) {
            return null;
        }
        UUID holder = now.holderUserId();
        return new Current(
                now.stage(),
                holder == null ? null : new Assignee("USER", holder, now.holderName()),
                new Named(now.officeId(), now.officeName()));
    }
}
