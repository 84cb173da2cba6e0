package io.baton.intake;

import io.baton.leads.NewLead;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead that comes in among many.
 *
 * @param assigneeId the user it is meant for, or null
 */
public record Arrival(NewLead lead, @Nullable UUID assigneeId) {}
