package io.baton.intake;

import io.baton.leads.CreatedLead;
import io.baton.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of an arrival.
 *
 * @param notAssigned why it was not given to whom it was meant for, or null
 */
public record Arrived(
        CreatedLead lead, boolean assigned, @Nullable Refusal notAssigned) {}
