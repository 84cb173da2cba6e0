package io.baton.leads;

import io.baton.platform.Command;
import java.util.UUID;

/**
 * Changes the facts of a lead, whole: what the draft leaves out is cleared.
 *
 * @param version the lead's version the change was made on
 */
public record EditLead(UUID leadId, int version, LeadDraft draft) implements Command<EditOutcome> {}
