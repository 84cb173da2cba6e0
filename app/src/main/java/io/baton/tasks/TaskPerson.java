package io.baton.tasks;

import java.util.UUID;

/** Somebody who has, gave or did a task. */
public record TaskPerson(UUID id, String name) {}
