package io.baton.leads;

import java.util.UUID;

/**
 * A lead to be created.
 *
 * @param officeId the office that will hold it, and from which it stems
 */
public record NewLead(UUID officeId, LeadDraft draft) {}
