package io.baton.tasks;

import io.baton.platform.Command;
import java.util.UUID;

/**
 * Changes what a task says, wholly.
 *
 * @param version the task must still have
 */
public record ChangeTask(UUID taskId, int version, TaskFacts facts) implements Command<TaskOutcome> {}
