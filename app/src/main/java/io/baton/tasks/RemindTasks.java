package io.baton.tasks;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** Reminds people of those of these tasks whose reminder is due and was not given. Only the system does. */
public record RemindTasks(List<UUID> taskIds) implements Command<TasksReminded> {}
