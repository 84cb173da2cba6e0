package io.baton.contacts;

import io.baton.platform.Command;
import java.util.UUID;

/**
 * Changes what an opportunity says, wholly; another stage is noted with who and when.
 *
 * @param version it must still have
 */
public record ChangeOpportunity(UUID opportunityId, int version, OpportunityFacts facts)
        implements Command<OpportunityView> {}
