package io.baton.tasks;

import io.baton.platform.Command;
import java.util.UUID;

/** Deletes a task, open or done. */
public record DeleteTask(UUID taskId) implements Command<TaskDeleted> {}
