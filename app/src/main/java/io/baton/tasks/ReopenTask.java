package io.baton.tasks;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says that a task is to be done after all. Saying it twice is harmless.
 *
 * @param version the task must still have, or null for any
 */
public record ReopenTask(UUID taskId, @Nullable Integer version) implements Command<TaskOutcome> {}
