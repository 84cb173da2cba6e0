package io.baton.tasks;

import java.util.UUID;

/**
 * Somebody who has tasks to do.
 *
 * @param active whether that one still signs in
 * @param open how many tasks
 */
public record PersonWithTasks(UUID id, String name, String officeName, boolean active, int open) {}
