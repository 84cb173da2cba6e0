package io.baton.leads;

import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of many drafts.
 *
 * @param id of the lead, or null when it cannot be kept
 * @param problems why it cannot be kept; empty when it is
 */
public record CreatedLead(@Nullable UUID id, List<FieldProblem> problems) {}
