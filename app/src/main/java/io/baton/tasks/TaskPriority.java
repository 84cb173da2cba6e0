package io.baton.tasks;

/** How much a task matters. */
public enum TaskPriority {
    LOW,
    NORMAL,
    HIGH
}
