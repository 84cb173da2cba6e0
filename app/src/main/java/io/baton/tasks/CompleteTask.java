package io.baton.tasks;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says that a task is done. Saying it twice is harmless.
 *
 * @param version the task must still have, or null for any
 */
public record CompleteTask(UUID taskId, @Nullable Integer version) implements Command<TaskOutcome> {}
