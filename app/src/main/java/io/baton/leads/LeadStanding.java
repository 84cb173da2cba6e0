package io.baton.leads;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What decides which commands a lead admits: its stage, the office that holds it, and who holds it there. */
public record LeadStanding(
        Stage stage, UUID holdingOfficeId, @Nullable UUID holderUserId) {}
