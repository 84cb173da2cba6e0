package io.baton.tasks;

import io.baton.platform.Command;
import org.jspecify.annotations.Nullable;

/**
 * Makes a task. A next contact about something, where the one who is to make it has one open about the same, moves that
 * one instead.
 *
 * @param subject what it is about, or null
 */
public record CreateTask(
        TaskKind kind, TaskFacts facts, @Nullable TaskSubject subject) implements Command<TaskOutcome> {}
