package io.baton.tasks;

/** Where a task stands. */
public enum TaskState {
    OPEN,
    DONE
}
