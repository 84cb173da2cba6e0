package io.baton.contacts;

import io.baton.platform.Command;
import java.util.UUID;

/** Opens an opportunity of a contact. */
public record CreateOpportunity(UUID contactId, OpportunityFacts facts) implements Command<OpportunityView> {}
