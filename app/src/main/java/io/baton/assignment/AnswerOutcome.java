package io.baton.assignment;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.baton.platform.NotKept;
import java.util.UUID;

/** What came of answering an offer from outside. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface AnswerOutcome {

    /** @param contactId the contact the lead is linked to now */
    record Accepted(UUID leadId, UUID contactId) implements AnswerOutcome {}

    /** The lead is back on the unassigned list of the office that holds it. */
    record Rejected(UUID leadId) implements AnswerOutcome {}

    /** Nothing was done, because the offer is open no more. It says how it stands, and since when. */
    record Over(OfferView offer) implements AnswerOutcome, NotKept {}
}
