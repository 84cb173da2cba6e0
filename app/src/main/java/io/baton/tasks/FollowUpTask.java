package io.baton.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that follows from accepting a lead.
 *
 * @param causeId what makes it: of each lead once; null for a choice somebody made just now
 */
public record FollowUpTask(UUID leadId, @Nullable UUID causeId, String title, LocalDate dueOn, TaskPriority priority) {}
